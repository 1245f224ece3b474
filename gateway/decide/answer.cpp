#include "decide/answer.hpp"

#include <algorithm>

#include "decide/audience.hpp"
#include "decide/leak.hpp"
#include "ticket/merged.hpp"

namespace gatepost::decide {
namespace {

using Kind = Command::Kind;

std::vector<Address> readers_of(const Ticket& ticket) {
  std::vector<Address> out{ticket.customer};
  out.insert(out.end(), ticket.participants.begin(), ticket.participants.end());
  return out;
}

void write_to(const Address& reader, const std::vector<Address>& all, Draft& draft, const Staff& writer,
              const std::string& text, const Files& files) {
  auto& letter = draft.to_customer(LetterKind::answer, reader, Action::customer);
  letter.from_name = via(writer.name, draft.desk);
  for (const auto& other : all)
    if (!same_address(other.address, reader.address)) letter.also_to.push_back(other);
  letter.values["text"] = Prose{text};
  letter.values["writer"] = Values{{"name", writer.name}};
  letter.attachments = files.taken;
  letter.not_before = when_answers_go(draft);
}

/// Who takes part in the draft's ticket; each gets one letter, however many tickets became one.
void write_to_all(Draft& draft, const Staff& writer, const std::string& text, const Files& files, Rows& written) {
  const auto readers = readers_of(draft.ticket);
  for (const auto& reader : readers) {
    const auto is_it = [&](const Values& one) {
      return same_address(std::get<std::string>(one.at("address")), reader.address);
    };
    if (!is_mailable(reader.address) || std::ranges::any_of(written, is_it)) continue;
    write_to(reader, readers, draft, writer, text, files);
    written.push_back({{"address", reader.address}});
  }
}

/// "kim@customers.test, ann@customers.test"
std::string names_of(const Rows& readers) {
  std::string out;
  for (const auto& one : readers) out += (out.empty() ? "" : ", ") + std::get<std::string>(one.at("address"));
  return out;
}

Rows left_out_of(const Files& files) {
  Rows rows;
  for (const auto& row : files.told)
    if (std::get<bool>(row.at("is_left_out"))) rows.push_back(row);
  return rows;
}

/// A file with a signed address of staff in it never goes out, not even with its writer's word: who reads it could
/// write as that person.
Files without_ways_in(Files files, const Desk& desk) {
  std::erase_if(files.taken, [&](const Attachment& file) {
    if (!shows_inside("", {file}, desk)) return false;
    for (auto& row : files.told)
      if (std::get<std::string>(row.at("name")) == file.name) row["is_left_out"] = row["is_inside"] = true;
    return true;
  });
  return files;
}

/// Pictures inside the text may come with a notice that was answered.
Files attached_to(const Mail& mail, const Draft& draft) {
  auto files = files_of(mail, draft);
  std::erase_if(files.taken, [](const Attachment& file) { return file.is_inline; });
  return without_ways_in(std::move(files), draft.desk);
}

Rows asked_of(const Draft& draft) {
  Rows rows;
  for (const auto& event : draft.verdict.events)
    if (event.kind == EventKind::asked && event.ticket == draft.ticket.number)
      rows.push_back({{"address", event.address}});
  return rows;
}

/// Whoever could take the ticket is to know that nobody has it any more.
bool is_given_back(const Orders& orders, const Draft& draft) {
  return orders.has(Kind::unassign) && draft.ticket.assignee.empty() && !draft.before->ticket.assignee.empty();
}

/// `#take`, or `#assign` of oneself.
bool takes(const Staff& writer, const Orders& orders) {
  return std::ranges::any_of(orders.commands, [&](const Command& command) {
    return command.kind == Kind::take || (command.kind == Kind::assign && command.name == writer.id);
  });
}

/// Whoever has the ticket would else go on with it.
bool is_solved_for_another(const Orders& orders, const Staff& writer, const Draft& draft) {
  const auto& assignee = draft.before->ticket.assignee;
  return orders.has(Kind::solve) && !assignee.empty() && assignee != writer.id;
}

News news_of(const Orders& orders, const Staff& writer, const Draft& draft) {
  News news;
  if (takes(writer, orders) && draft.ticket.assignee == writer.id)
    news.flags.emplace_back("is_taken");
  else if (orders.has(Kind::assign))
    news.flags.emplace_back("is_assigned");
  if (orders.has(Kind::department)) news.flags.emplace_back("is_moved");
  if (is_given_back(orders, draft)) news.flags.emplace_back("is_unassigned");
  if (orders.has(Kind::solve)) news.flags.emplace_back("is_solved");
  return news;
}

void add(std::vector<const Staff*>& people, const Staff* person) {
  if (std::ranges::find(people, person) == people.end()) people.push_back(person);
}

/// Their own mail program has sent it to them: a second copy would only be read twice (P18).
bool got_it_already(const Staff& person, const Mail& mail) {
  const auto names = [&](const Address& one) {
    return std::ranges::any_of(person.addresses, [&](const auto& own) { return same_address(own, one.address); });
  };
  return std::ranges::any_of(mail.to, names) || std::ranges::any_of(mail.cc, names);
}

/// Who could have taken the ticket, and now can no more. Whoever had it hears that they lost it.
std::vector<const Staff*> passed_over(const Draft& draft, const Orders& orders, const std::vector<const Staff*>& heard,
                                      const std::vector<const Staff*>& people) {
  if (!orders.has(Kind::assign) && !orders.has(Kind::department)) return {};
  auto out = heard;
  std::erase_if(out, [&](const Staff* one) {
    return one->id == draft.before->ticket.assignee || std::ranges::find(people, one) != people.end();
  });
  return out;
}

std::vector<const Staff*> hearers(const Draft& draft, const Staff& writer, const Words& words, const Orders& orders,
                                  const std::vector<const Staff*>& heard) {
  auto people = audience(draft, writer.id);
  // Whoever could have taken it learns that it is taken.
  if (words.has_any || takes(writer, orders))
    for (const auto* person : heard) add(people, person);
  if (!people.empty() || !words.is_comment) return people;
  // A comment that reaches nobody is useless: where the writer is alone on the ticket, the department hears it.
  return colleagues(draft.ticket, draft.desk, writer);
}

}  // namespace

std::string customer_among(const Mail& mail, const Ticket& ticket) {
  for (const auto* people : {&mail.to, &mail.cc})
    for (const auto& one : *people)
      if (takes_part(ticket, one.address)) return one.address;
  return "";
}

std::optional<Time> when_answers_go(const Draft& draft) {
  if (draft.desk.undo_window <= Span::zero()) return std::nullopt;
  return draft.now + draft.desk.undo_window;
}

Values answer(const Case& given, Draft& draft, const Staff& writer, const Words& words, const std::string& used) {
  const auto files = without_ways_in(files_of(given.mail, draft), draft.desk);
  Rows addresses;
  write_to_all(draft, writer, words.text, files, addresses);
  // The people of a ticket that was merged into this one stay among themselves, with their own way in.
  for (const auto* part : parts_of(draft.known, draft.ticket.number)) {
    const Draft::Aside aside(draft, *part);
    write_to_all(draft, writer, words.text, files, addresses);
  }
  draft.happen({.kind = EventKind::answered,
                .actor = staff_actor(writer.id),
                .value = used,
                .name = writer.name,
                .text = words.text,
                .until = when_answers_go(draft),
                .is_unlooked = words.is_for_many});
  auto answered_to = names_of(addresses);
  return {
      {"answered", std::move(addresses)}, {"answered_to", std::move(answered_to)}, {"left_out", left_out_of(files)}};
}

Rows ask(const Case& given, Draft& draft, const Staff& writer, const Orders& orders, const std::string& text) {
  const auto files = attached_to(given.mail, draft);
  keep_inside(given.mail, draft);
  Rows done;
  for (const auto& command : orders.commands) {
    if (command.kind != Kind::ask) continue;
    auto& letter = draft.to_outsider(LetterKind::ask, command.name);
    letter.from_name = via(writer.name, draft.desk);
    letter.values["text"] = Prose{text};
    letter.values["writer"] = Values{{"name", writer.name}};
    letter.attachments = files.taken;
    draft.happen({.kind = EventKind::asked, .actor = staff_actor(writer.id), .address = command.name, .text = text});
    done.push_back({{"question_to", command.name}});
  }
  return done;
}

Values comment(const Case& given, Draft& draft, const Staff& writer, const std::string& text) {
  keep_inside(given.mail, draft);
  draft.happen({.kind = EventKind::commented,
                .actor = staff_actor(writer.id),
                .value = customer_among(given.mail, draft.ticket),
                .name = writer.name,
                .text = text});
  return {{"commented", true}};
}

Values note_answer(const Case& given, Draft& draft, const Staff& writer, const std::string& text) {
  draft.happen_here({.kind = EventKind::answered,
                     .actor = staff_actor(writer.id),
                     .name = writer.name,
                     .text = text,
                     .is_unlooked = true});
  return {{"answered_already", customer_among(given.mail, draft.ticket)}};
}

void take_if_free(Draft& draft, const Staff& writer, const Orders& orders) {
  const bool is_told =
      orders.has(Kind::assign) || orders.has(Kind::unassign) || orders.has(Kind::take) || orders.has(Kind::department);
  // Nobody in particular writes from a shared address.
  if (is_free(draft.ticket, draft.desk) && !is_told && !writer.is_department)
    draft.happen({.kind = EventKind::assigned, .actor = staff_actor(writer.id), .value = writer.id});
}

std::vector<const Staff*> tell_colleagues(const Case& given, Draft& draft, const Staff& writer, const Orders& orders,
                                          const Words& words, const std::vector<const Staff*>& heard) {
  auto news = news_of(orders, writer, draft);
  if (words.has_any) {
    news.flags.emplace_back(words.is_comment && !words.is_sent_already ? "is_comment" : "is_answer");
    if (!words.is_comment) news.goes_at = when_answers_go(draft);
    if (words.is_question) news.flags.emplace_back("is_question");
    news.asked = asked_of(draft);
    news.text = words.text;
    news.is_of_many = words.is_for_many;
    news.files = files_of(given.mail, draft);
  } else if (orders.has(Kind::assign) || orders.has(Kind::department) || is_given_back(orders, draft)) {
    news.text = draft.before->last_from_customer;
  } else if (!orders.has(Kind::take) && !is_solved_for_another(orders, writer, draft)) {
    return {};
  }
  news.writer = {writer.name, writer.addresses.front()};
  // The notice bears the colleague's name, so a reply is meant for the colleague; in doubt, internal (P13).
  auto people = hearers(draft, writer, words, orders, heard);
  // A shared address hears of commands by its receipt; words are for the others who read there.
  const bool has_receipt = !words.has_any && !orders.commands.empty();
  auto untold = people;
  std::erase_if(untold, [&](const Staff* one) {
    return got_it_already(*one, given.mail) || (has_receipt && one->id == writer.id);
  });
  notify(draft, untold, Action::comment, news);
  if (!words.has_any) {
    news.text.clear();
    notify(draft, passed_over(draft, orders, heard, people), Action::comment, news);
  }
  return people;
}

}  // namespace gatepost::decide
