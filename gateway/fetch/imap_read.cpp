#include "fetch/imap_read.hpp"

#include <algorithm>
#include <cstring>
#include <map>
#include <optional>

#include "fetch/uid_set.hpp"
#include "mail/limits.hpp"

namespace gatepost::fetch {
namespace {

// One line of a list: "* 123456 FETCH (UID 1234567890 RFC822.SIZE 12345678 FLAGS (…))", or a UID in a search result.
constexpr std::uint64_t line_bytes = 512;
constexpr std::uint64_t uid_bytes = 11;
constexpr std::uint64_t look_bytes = 4'096;  // of four fields

using FetchType = std::unique_ptr<mailimap_fetch_type, decltype(&mailimap_fetch_type_free)>;

FetchType asking_for(std::initializer_list<mailimap_fetch_att*> attributes) {
  FetchType type(mailimap_fetch_type_new_fetch_att_list_empty(), &mailimap_fetch_type_free);
  for (auto* attribute : attributes) mailimap_fetch_type_new_fetch_att_list_add(type.get(), attribute);
  return type;
}

/// The attribute of that kind in a FETCH answer, or nothing. Servers put in what else they like, and any order.
const mailimap_msg_att_static* attribute(const mailimap_msg_att* answer, int kind) {
  for (clistiter* i = clist_begin(answer->att_list); i; i = clist_next(i)) {
    const auto* item = static_cast<const mailimap_msg_att_item*>(clist_content(i));
    if (item->att_type != MAILIMAP_MSG_ATT_ITEM_STATIC) continue;
    if (item->att_data.att_static->att_type == kind) return item->att_data.att_static;
  }
  return nullptr;
}

std::uint32_t uid_in(const mailimap_msg_att* answer) {
  const auto* uid = attribute(answer, MAILIMAP_MSG_ATT_UID);
  return uid ? uid->att_data.att_uid : 0;
}

Time arrival_in(const mailimap_msg_att* answer) {
  const auto latest = now();
  const auto* told = attribute(answer, MAILIMAP_MSG_ATT_INTERNALDATE);
  const mailimap_date_time* date = told ? told->att_data.att_internal_date : nullptr;
  if (!date) return latest;
  const std::chrono::year_month_day day{std::chrono::year(date->dt_year),
                                        std::chrono::month(static_cast<unsigned>(date->dt_month)),
                                        std::chrono::day(static_cast<unsigned>(date->dt_day))};
  if (!day.ok()) return latest;
  const int zone = std::abs(date->dt_zone);  // "+0530" comes as 530
  const auto offset = std::chrono::hours(zone / 100) + std::chrono::minutes(zone % 100);
  const Time local = std::chrono::sys_days(day) + std::chrono::hours(date->dt_hour) +
                     std::chrono::minutes(date->dt_min) + std::chrono::seconds(date->dt_sec);
  return std::min(latest, date->dt_zone < 0 ? local + offset : local - offset);
}

/// Bodies as they come in pieces. A piece names its section, which the answer with the UID holds later.
class Collector {
 public:
  explicit Collector(std::uint64_t most) : left_(most) {}

  static bool take_piece(int kind, mailimap_msg_att_body_section* section, const char* bytes, size_t size, void* self) {
    return static_cast<Collector*>(self)->take(kind == MAILIMAP_MSG_ATT_BODY_SECTION ? section : nullptr, bytes, size);
  }

  std::optional<Taken> taken(const mailimap_msg_att* answer) {
    const std::uint32_t uid = uid_in(answer);
    const auto* item = attribute(answer, MAILIMAP_MSG_ATT_BODY_SECTION);
    if (uid == 0 || !item) return std::nullopt;  // a notice of changed flags
    const auto* section = item->att_data.att_body_section;
    std::string body = std::move(bodies_[section]);
    if (body.empty() && section->sec_body_part) body.assign(section->sec_body_part, section->sec_length);
    if (body.empty()) return std::nullopt;  // NIL: it went away, or cannot be had
    return Taken{uid, std::move(body), arrival_in(answer)};
  }

 private:
  bool take(const mailimap_msg_att_body_section* section, const char* bytes, std::size_t size) {
    if (size > left_) return false;
    left_ -= size;
    if (section) bodies_[section].append(bytes, size);
    return true;
  }

  std::uint64_t left_;
  std::map<const mailimap_msg_att_body_section*, std::string> bodies_;
};

/// The handler holds for one command only.
class Collecting {
 public:
  Collecting(mailimap* imap, Collector& collector) : imap_(imap) {
    mailimap_set_msg_body_handler(imap, &Collector::take_piece, &collector);
  }
  ~Collecting() { mailimap_set_msg_body_handler(imap_, nullptr, nullptr); }
  Collecting(const Collecting&) = delete;
  Collecting& operator=(const Collecting&) = delete;

 private:
  mailimap* imap_;
};

/// UID FETCH: each answer goes to `take`. A server may answer for a mail twice, and for others, too.
template <class Take>
std::optional<Fault> each_answer(ImapSession& session, std::string_view doing, std::uint64_t bytes,
                                 const std::vector<std::uint32_t>& uids, const FetchType& wanted, Collector* collector,
                                 Take take) {
  const UidSet set = uid_set(uids);
  return session.run(doing, {bytes, {}}, [&](mailimap* imap) {
    std::optional<Collecting> collecting;
    if (collector) collecting.emplace(imap, *collector);
    clist* answers = nullptr;
    const int code = mailimap_uid_fetch(imap, set.get(), wanted.get(), &answers);
    if (code != MAILIMAP_NO_ERROR) return code;
    for (clistiter* i = clist_begin(answers); i; i = clist_next(i))
      take(static_cast<const mailimap_msg_att*>(clist_content(i)));
    mailimap_fetch_list_free(answers);
    return code;
  });
}

/// In the order of their UIDs, the first of each.
template <class Each>
void sort_by_uid(std::vector<Each>& mails) {
  std::ranges::stable_sort(mails, {}, &Each::uid);
  const auto is_same = [](const Each& a, const Each& b) { return a.uid == b.uid; };
  mails.erase(std::unique(mails.begin(), mails.end(), is_same), mails.end());
}

mailimap_fetch_att* body_wanted(std::uint32_t beginning) {
  mailimap_section* whole = mailimap_section_new(nullptr);
  return beginning == 0 ? mailimap_fetch_att_new_body_peek_section(whole)
                        : mailimap_fetch_att_new_body_peek_section_partial(whole, 0, beginning);
}

mailimap_fetch_att* look_wanted() {
  clist* names = clist_new();
  for (const char* name : {"MESSAGE-ID", "DATE", "FROM", "SUBJECT"}) clist_append(names, ::strdup(name));
  return mailimap_fetch_att_new_body_peek_section(mailimap_section_new_header_fields(mailimap_header_list_new(names)));
}

FetchType bodies_wanted(std::uint32_t beginning) {
  return asking_for({mailimap_fetch_att_new_uid(), mailimap_fetch_att_new_internaldate(), body_wanted(beginning)});
}

using SearchKey = std::unique_ptr<mailimap_search_key, decltype(&mailimap_search_key_free)>;

/// Ascending, each once.
std::variant<std::vector<std::uint32_t>, Fault> searched(ImapSession& session, const SearchKey& key) {
  std::vector<std::uint32_t> uids;
  const auto fault = session.run("search", {session.mails() * uid_bytes, {}}, [&](mailimap* imap) {
    clist* found = nullptr;
    const int code = mailimap_uid_search(imap, nullptr, key.get(), &found);
    if (code != MAILIMAP_NO_ERROR || !found) return code;
    for (clistiter* i = clist_begin(found); i; i = clist_next(i))
      uids.push_back(*static_cast<const std::uint32_t*>(clist_content(i)));
    mailimap_search_result_free(found);
    return code;
  });
  if (fault) return *fault;
  std::ranges::sort(uids);
  uids.erase(std::unique(uids.begin(), uids.end()), uids.end());
  return uids;
}

/// libetpan has no short way to make such a one.
SearchKey of_flag(int flag) {
  return SearchKey(mailimap_search_key_new(flag, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr,
                                           nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, 0, nullptr, nullptr,
                                           nullptr, nullptr, nullptr, nullptr, 0, nullptr, nullptr, nullptr),
                   &mailimap_search_key_free);
}

/// BODY.PEEK[HEADER.FIELDS (Message-ID)]<0.…>
mailimap_fetch_att* id_field_wanted() {
  clist* names = clist_new();
  clist_append(names, ::strdup("Message-ID"));  // the section frees it
  return mailimap_fetch_att_new_body_peek_section_partial(
      mailimap_section_new_header_fields(mailimap_header_list_new(names)), 0,
      static_cast<std::uint32_t>(limits::message_id_bytes));
}

FetchType lying_wanted() {
  return asking_for({mailimap_fetch_att_new_uid(), mailimap_fetch_att_new_rfc822_size(),
                     mailimap_fetch_att_new_internaldate(), id_field_wanted()});
}

}  // namespace

Time now() { return std::chrono::floor<Time::duration>(std::chrono::system_clock::now()); }

std::variant<std::vector<std::uint32_t>, Fault> uids_between(ImapSession& session, std::uint32_t first,
                                                             std::uint32_t last) {
  auto uids = searched(session, SearchKey(mailimap_search_key_new_uid(mailimap_set_new_interval(first, last)),
                                          &mailimap_search_key_free));
  // RFC 3501: "n:*" always holds the last mail, also where its UID is below n.
  if (auto* found = std::get_if<std::vector<std::uint32_t>>(&uids))
    std::erase_if(*found, [&](std::uint32_t one) { return one < first || (last != 0 && one > last); });
  return uids;
}

std::variant<std::vector<std::uint32_t>, Fault> uids_seen(ImapSession& session) {
  return searched(session, of_flag(MAILIMAP_SEARCH_KEY_SEEN));
}

std::variant<std::vector<std::uint32_t>, Fault> uids_left(ImapSession& session) {
  return searched(session, of_flag(MAILIMAP_SEARCH_KEY_UNDELETED));
}

std::variant<std::vector<Listed>, Fault> sizes_of(ImapSession& session, const std::vector<std::uint32_t>& uids) {
  std::vector<Listed> listed;
  const FetchType wanted = asking_for({mailimap_fetch_att_new_uid(), mailimap_fetch_att_new_rfc822_size()});
  const auto take = [&](const mailimap_msg_att* answer) {
    const auto* size = attribute(answer, MAILIMAP_MSG_ATT_RFC822_SIZE);
    const std::uint32_t uid = uid_in(answer);
    if (size && std::ranges::binary_search(uids, uid)) listed.push_back({uid, size->att_data.att_rfc822_size});
  };
  if (auto fault = each_answer(session, "list mails", uids.size() * line_bytes, uids, wanted, nullptr, take))
    return *fault;
  std::ranges::sort(listed, {}, &Listed::uid);
  return listed;
}

std::variant<std::vector<LyingMail>, Fault> lying_of(ImapSession& session, const std::vector<std::uint32_t>& uids) {
  std::vector<LyingMail> lying;
  const std::uint64_t most = uids.size() * limits::message_id_bytes;
  Collector collector(most);
  const auto take = [&](const mailimap_msg_att* answer) {
    const auto* size = attribute(answer, MAILIMAP_MSG_ATT_RFC822_SIZE);
    auto field = collector.taken(answer);
    if (size && field && std::ranges::binary_search(uids, field->uid))
      lying.push_back({field->uid, size->att_data.att_rfc822_size, field->arrived, std::move(field->bytes)});
  };
  if (auto fault =
          each_answer(session, "list mails", most + uids.size() * line_bytes, uids, lying_wanted(), &collector, take))
    return *fault;
  sort_by_uid(lying);
  return lying;
}

std::variant<std::vector<Taken>, Fault> bodies_of(ImapSession& session, const std::vector<std::uint32_t>& uids,
                                                  const Manner& manner) {
  std::vector<Taken> taken;
  Collector collector(manner.most);
  const auto take = [&](const mailimap_msg_att* answer) {
    auto mail = collector.taken(answer);
    if (mail && std::ranges::binary_search(uids, mail->uid)) taken.push_back(std::move(*mail));
  };
  if (auto fault =
          each_answer(session, "hand out mail " + std::to_string(uids.front()), manner.most + uids.size() * line_bytes,
                      uids, bodies_wanted(manner.beginning), &collector, take))
    return *fault;
  sort_by_uid(taken);
  return taken;
}

std::variant<Looks, Fault> looks_of(ImapSession& session, const std::vector<std::uint32_t>& uids) {
  Looks looks;
  if (uids.empty()) return looks;
  const FetchType wanted =
      asking_for({mailimap_fetch_att_new_uid(), mailimap_fetch_att_new_rfc822_size(), look_wanted()});
  const auto take = [&](const mailimap_msg_att* answer) {
    const auto* size = attribute(answer, MAILIMAP_MSG_ATT_RFC822_SIZE);
    const auto* header = attribute(answer, MAILIMAP_MSG_ATT_BODY_SECTION);
    const auto* section = header ? header->att_data.att_body_section : nullptr;
    if (!size || !section || !section->sec_body_part) return;
    looks[uid_in(answer)] =
        std::to_string(size->att_data.att_rfc822_size) + " " + std::string(section->sec_body_part, section->sec_length);
  };
  if (auto fault = each_answer(session, "tell headers", uids.size() * look_bytes, uids, wanted, nullptr, take))
    return *fault;
  return looks;
}

}  // namespace gatepost::fetch
