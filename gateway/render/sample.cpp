#include "render/render.hpp"

#include <chrono>

namespace gatepost::render {
namespace {

using namespace std::chrono_literals;

Time at(int month, int day, int hour, int minute) {
  const std::chrono::sys_days date = std::chrono::year(2026) / month / day;
  return Time(date) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

constexpr const char* answer_address = "support+a1042-k3-2-0-7hq2m4xwz3v5t6bd@desk.test";
constexpr const char* comment_address = "support+c1042-k3-2-0-2mz9kq4w7x3ehr5d@desk.test";
constexpr const char* click_address = "support+x57-k3-2-0-9w4tz7hqm2xv5bd3@desk.test";
constexpr const char* stop_address = "support+u1042-k8-0-0-w2c9t4mxq7p5zv6d@desk.test";
constexpr const char* survey_address = "support+s1042-k8-0-0-p4t7xw2m9cqz5vd6@desk.test";

/// The words of a sample in one language.
struct Words {
  const char* staff;
  const char* colleague;
  const char* customer;
  const char* subject;
  const char* other_subject;
  const char* department;
  const char* product;
  const char* mail;
  const char* answer;
  const char* file;
  const char* wish;        // the words of a survey
  const char* wrong_line;  // a command with a mistake
  const char* wrong;       // and the mail with it
  const char* zone;
  const char* question;  // to somebody outside
  const char* follow_up;
};

constexpr Words english{
    "Jane Doe",
    "Ben Wells",
    "Mina Park",
    "The kettle switches off too early",
    "Invoice for my last order",
    "Support",
    "kettle",
    "Hello,\n\nsince Monday my kettle switches off before the water boils. I tried another socket:\n\n  - kitchen: "
    "same\n"
    "  - living room: same\n\nThe receipt is attached; I bought it at https://shop.example/kettle?id=7.\n\nKind "
    "regards\n"
    "Mina Park",
    "Hello Mina,\n\nthank you for trying both sockets. That tells us it is the thermostat, and we will send you a new "
    "base "
    "today. You can keep the jug.\n\nKind regards\nJane Doe",
    "receipt.pdf",
    "A phone number would have been nice.",
    "#asign ben",
    "#asign ben\n\nBen, can you take this one? She is waiting for a new base.",
    "Europe/Berlin",
    "Hello,\n\nwhich thermostat fits the base of your model K2? We need one by Friday.\n\nKind regards\nJane Doe",
    "Hello Mina Park,\n\nsome time ago we sent you a new base for your kettle. Does it still boil as it should? If "
    "not, "
    "just reply to this message.\n\nKind regards\nJane Doe",
};

constexpr Words korean{
    "김지우",
    "이준호",
    "박미나",
    "전기 포트가 물이 끓기 전에 꺼져요",
    "지난 주문 세금계산서 요청",
    "고객지원팀",
    "주전자",
    "안녕하세요.\n\n월요일부터 전기 포트가 물이 끓기 전에 꺼집니다. 콘센트를 바꿔 봐도 마찬가지예요.\n\n  - 주방: "
    "동일\n  - 거실: 동일\n\n"
    "영수증 첨부합니다. https://shop.example/kettle?id=7 에서 구매했어요.\n\n감사합니다.\n박미나 드림",
    "안녕하세요, 박미나 고객님.\n\n두 곳에서 모두 확인해 주셔서 감사합니다. 온도 조절 장치 문제로 보여 오늘 새 "
    "받침대를 보내 드리겠습니다. "
    "주전자는 그대로 쓰시면 됩니다.\n\n감사합니다.\n김지우 드림",
    "영수증.pdf",
    "전화 상담도 가능하면 좋겠어요.",
    "#asign 이준호",
    "#asign 이준호\n\n준호 님, 이 건 맡아 주실 수 있을까요? 고객님이 새 받침대를 기다리고 계세요.",
    "Asia/Seoul",
    "안녕하세요.\n\nK2 모델 받침대에 맞는 온도 조절 장치가 무엇인지 알려 주세요. 금요일까지 하나 "
    "필요합니다.\n\n감사합니다.\n김지우 드림",
    "안녕하세요, 박미나 고객님.\n\n얼마 전에 새 받침대를 보내 드렸습니다. 전기 포트는 잘 작동하는지요? 불편한 점이 "
    "있으시면 이 메일에 회신해 주세요.\n\n감사합니다.\n김지우 드림",
};

Values person(const char* name, const char* address) { return {{"name", name}, {"address", address}}; }

Values ticket(const Words& words) {
  Rows others{{{"number", "987"},
               {"subject", words.other_subject},
               {"is_open", false},
               {"is_waiting", false},
               {"is_solved", true},
               {"opened", at(9, 14, 8, 2)}}};
  return {{"number", "1042"},
          {"subject", words.subject},
          {"called", words.subject},
          {"is_open", true},
          {"is_waiting", false},
          {"is_solved", false},
          {"department", words.department},
          {"product", words.product},
          {"assignee", words.staff},
          {"is_mine", true},
          {"assigned_at", at(10, 5, 7, 12)},
          {"priority", "normal"},
          {"is_normal", true},
          {"is_low", false},
          {"is_high", false},
          {"is_urgent", false},
          {"opened", at(10, 5, 7, 12)},
          {"due", at(10, 5, 12, 0)},
          {"customer", person(words.customer, "mina@customers.test")},
          {"others", others}};
}

Values notice_values(const Words& words) {
  return {{"is_new", true},
          {"reply_answers", true},
          {"is_mail", false},
          {"is_answer", false},
          {"is_comment", false},
          {"is_reopened", false},
          {"is_bounce", false},
          {"is_solved", false},
          {"writer", person(words.customer, "mina@customers.test")},
          {"text", Prose{words.mail}},
          {"attachments", Rows{{{"name", words.file}, {"size", "84 KB"}}}},
          {"warnings", Rows{{{"looks_related", "987"}}}}};
}

Values receipt_values(const Words& words) {
  return {
      {"done", Rows{{{"answered", Rows{{{"address", "mina@customers.test"}}}}, {"answered_to", "mina@customers.test"}},
                    {{"assigned", words.colleague}},
                    {{"priority", "high"}, {"is_high", true}},
                    {{"waiting", at(10, 8, 7, 30)}}}},
      {"goes_at", at(10, 5, 7, 47)},
      {"undo_address", click_address},
      {"help", true}};
}

Values refusal_values(const Words& words) {
  return {{"text", Prose{words.wrong}},
          {"is_command", true},
          {"reason", Rows{{{"unknown_command", true}, {"line", words.wrong_line}, {"nearest", "assign"}}}}};
}

Rows meanwhile(const Words& words) {
  return {{{"is_answer", true}, {"name", words.colleague}, {"at", at(10, 5, 7, 40)}, {"text", Prose{words.answer}}}};
}

Values held_values(const Words& words) {
  return {{"is_answer", true},
          {"reason", Rows{{{"crossed", true}}}},
          {"meanwhile", meanwhile(words)},
          {"send_address", click_address},
          {"mail_subject", words.subject},
          {"text", Prose{words.answer}}};
}

Values confirm_values(const Words& words) {
  return {{"mails", Rows{{{"not_proven", true},
                          {"from", "jane@staff.test"},
                          {"would_answer", true},
                          {"customer", "mina@customers.test"},
                          {"mail_subject", words.subject},
                          {"text", Prose{words.answer}},
                          {"send_address", click_address}}}},
          {"can_reply", true},
          {"expected", "jane@staff.test"},
          {"staff", "jane"}};
}

Values admin_values(const Words& words) {
  Values mail{{"mail", "57"},
              {"from", std::string(words.customer) + " <mina@customers.test>"},
              {"subject", words.subject},
              {"size", "3.2 MB"},
              {"why", "not readable in 3 attempts"},
              {"send_address", click_address}};
  return {{"quarantined", Values{{"is_one", true}, {"mails", Rows{std::move(mail)}}}}};
}

Values status_values(const Words& words) {
  const Values open{{"number", "1042"},
                    {"subject", words.subject},
                    {"is_open", true},
                    {"opened", at(10, 5, 7, 12)},
                    {"due", at(10, 5, 12, 0)}};
  const Values late{{"number", "1017"},           {"subject", ""},          {"is_open", true}, {"is_late", true},
                    {"opened", at(10, 1, 6, 30)}, {"due", at(10, 1, 12, 0)}};
  const Values solved{{"number", "987"},
                      {"subject", words.other_subject},
                      {"is_solved", true},
                      {"opened", at(9, 14, 8, 2)},
                      {"solved", at(9, 15, 9, 40)}};
  return {{"is_none", false}, {"more", "12"}, {"tickets", Rows{open, late, solved}}};
}

Values gathered_values(const Words& words) {
  const Values first{{"number", "1042"},
                     {"subject", words.subject},
                     {"name", words.customer},
                     {"address", "mina@customers.test"},
                     {"opened", at(10, 5, 7, 12)},
                     {"is_late", true},
                     {"answer_address", answer_address}};
  const Values second{{"number", "1043"},
                      {"subject", ""},
                      {"name", ""},
                      {"address", "j.lee@customers.test"},
                      {"opened", at(10, 5, 7, 13)},
                      {"is_late", false},
                      {"answer_address", answer_address}};
  return {{"has_links", true}, {"count", "1312"}, {"late", "1"}, {"more", "1310"}, {"tickets", Rows{first, second}}};
}

Values own_values(LetterKind kind, const Words& words) {
  switch (kind) {
    case LetterKind::acknowledgement:
      return {{"promise", at(10, 6, 9, 0)}, {"is_closed", true}, {"opens", at(10, 6, 7, 0)}, {"proven", true}};
    case LetterKind::notice: return notice_values(words);
    case LetterKind::answer: return {{"text", Prose{words.answer}}, {"writer", Values{{"name", words.staff}}}};
    case LetterKind::survey: return {{"survey_address", survey_address}};
    case LetterKind::survey_thanks: return {{"mark", "4"}, {"is_low", false}, {"comment", Prose{words.wish}}};
    case LetterKind::receipt: return receipt_values(words);
    case LetterKind::refusal: return refusal_values(words);
    case LetterKind::held: return held_values(words);
    case LetterKind::confirm: return confirm_values(words);
    case LetterKind::reminder: return {{"is_late", true}, {"due", at(10, 5, 7, 30)}, {"text", Prose{words.mail}}};
    case LetterKind::gathered: return gathered_values(words);
    case LetterKind::ask: return {{"text", Prose{words.question}}, {"writer", Values{{"name", words.staff}}}};
    case LetterKind::status: return status_values(words);
    case LetterKind::follow_up:
      return {{"text", Prose{words.follow_up}}, {"stop_address", stop_address}, {"stop_subject", "unsubscribe"}};
    case LetterKind::late: return {{"promise", at(10, 5, 12, 0)}};
    case LetterKind::waiting: return {{"until", at(10, 12, 16, 0)}};
    case LetterKind::solved_by_time: return {{"survey", true}};
    case LetterKind::admin: return admin_values(words);
  }
  return {};
}

/// Letters to staff go to Jane, letters to customers to Mina.
bool is_for_customer(LetterKind kind) {
  return kind == LetterKind::acknowledgement || kind == LetterKind::answer || kind == LetterKind::survey ||
         kind == LetterKind::survey_thanks || kind == LetterKind::status || kind == LetterKind::follow_up ||
         kind == LetterKind::late || kind == LetterKind::waiting || kind == LetterKind::solved_by_time;
}

std::string from_name(LetterKind kind, const Words& words) {
  const std::string desk = "Example Support";
  const bool is_from_staff = kind == LetterKind::answer || kind == LetterKind::ask;
  return is_from_staff                ? words.staff + (" via " + desk)
         : kind == LetterKind::notice ? words.customer + (" via " + desk)
                                      : desk;
}

bool is_about_ticket(LetterKind kind) {
  return kind != LetterKind::admin && kind != LetterKind::ask && kind != LetterKind::status &&
         kind != LetterKind::gathered;
}

void add_common_values(Letter& letter, const Words& words) {
  letter.values["desk"] = Values{{"name", "Example Support"}, {"address", "support@desk.test"}};
  letter.values["person"] = Values{{"name", letter.to.name}, {"address", letter.to.address}};
  letter.values["show_number"] = false;
  if (!is_about_ticket(letter.kind)) {
    return;
  }
  letter.values["ticket"] = ticket(words);
  if (!is_for_customer(letter.kind)) {
    letter.values["answer_address"] = answer_address;
    letter.values["comment_address"] = comment_address;
  }
}

}  // namespace

Letter sample(LetterKind kind, const std::string& language) {
  const auto& words = language.starts_with("ko") ? korean : english;
  Letter out;
  out.number = {57};
  out.kind = kind;
  const bool is_on_ticket = is_about_ticket(kind) || kind == LetterKind::ask;
  if (is_on_ticket) out.ticket = TicketNumber{1042};
  out.from_name = from_name(kind, words);
  out.to =
      is_for_customer(kind) ? Address{words.customer, "mina@customers.test"} : Address{words.staff, "jane@staff.test"};
  if (kind == LetterKind::ask) out.to = {"", "parts@supplier.test"};
  out.language = language;
  out.time_zone = words.zone;
  out.made = at(10, 5, 7, 45);
  out.values = own_values(kind, words);
  add_common_values(out, words);
  return out;
}

}  // namespace gatepost::render
