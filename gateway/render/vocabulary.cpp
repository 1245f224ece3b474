#include "render/vocabulary.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "mail/nearest.hpp"

namespace gatepost::render {
namespace {

using Names = std::set<std::string>;

// "a.{b c}" is short for "a a.b a.c"; '@' marks a time.
constexpr std::string_view of_every_letter =
    "desk{name address} person{name address} show_number "
    "ticket{number subject called is_open is_waiting is_solved department product assignee is_mine is_away "
    "away_until@ assigned_at@ "
    "priority is_normal "
    "is_low is_high is_urgent opened@ due@ wait_until@ follow_up@ follow_with wants_no_follow_up customer{name "
    "address} "
    "participants{name address} other_customers{name address number} readers{reader is_next is_last} more_readers "
    "tags{tag} others{number subject is_open is_waiting is_solved part_of "
    "is_part_of_this opened@}}";

std::string_view of_letter(LetterKind kind) {
  switch (kind) {
    case LetterKind::acknowledgement: return "promise@ is_closed opens@ proven old_number passed_on_by";
    case LetterKind::notice:
      return "is_new is_mail is_answer is_comment is_reopened is_bounce is_solved is_vote is_thanks is_assigned "
             "is_unassigned "
             "is_taken "
             "is_offered is_lost reply_answers "
             "is_moved mark mark_before writer{name address} text answer_address comment_address "
             "attachments{name size is_left_out} "
             "warnings{looks_related answer_waits@ sent_again is_answered other_address proposed{name address "
             "is_writer is_left_out "
             "is_unproven is_last_of_many} bad_mark refuted "
             "several_from "
             "after_solved "
             "split_from{number name} too_large too_long international{shown ascii} lookalike{shown ascii known} "
             "seen_mark{name address staff expected} other_outsider gathered} "
             "is_question asked{address} is_outside reached is_other bounce{address status said text is_question size "
             "limit files{name size}} "
             "without_files{size limit files{name size} text} "
             "is_delayed delay{address said until@ is_question} "
             "behalf{name comment} "
             "is_merged is_unmerged is_unsplit is_handed_back goes_at@ other is_taken_back answered_at@ is_of_many "
             "also{number subject customer assignee is_mine is_reopened way_in} is_elsewhere elsewhere{number subject "
             "department}";
    case LetterKind::answer: return "text writer{name}";
    case LetterKind::follow_up: return "text stop_address stop_subject";
    case LetterKind::survey: return "survey_address";
    case LetterKind::survey_thanks: return "mark is_low comment";
    case LetterKind::receipt:
      return "done{already answered{address} answered_to way_back way_back_to came_back offered handed_back "
             "is_undoable "
             "left_out{name size is_inside} commented answered_already took assigned unassigned "
             "department "
             "product "
             "priority is_low is_normal is_high is_urgent waiting@ solved survey reopened promised@ follow_up@ "
             "follow_with "
             "is_unwanted spam tagged "
             "untagged renamed joined left was_waiting handed_over away until@ back question_to opened_for told merged "
             "unmerged "
             "split_off "
             "split_from name address unheard dropped "
             "replaced still_waits greets_customer taken_back{address} answered_at@} goes_at@ undo_address given_back "
             "many "
             "gone{address at@} reply_all{tag count tickets{number subject name address assignee is_mine "
             "readers{address} "
             "is_taken} left_out{number subject name address assignee is_mine is_not_open is_untagged has_news is_new "
             "has_no_address} solves is_quiet} "
             "outside{address} is_burned others{address} unused unused_files{name} signature both "
             "no_answers answers{name beginning} help asked is_shown "
             "found{line missing is_before_this why{no_mail number received@ from from_name mail_subject rule "
             "is_new_matter has_opened takes_part by_evidence "
             "refuted unproven results bad_mark other_address looks_related routed_to claim silent{no_address "
             "unread_address null_sender automatic refuted counters} automatic_rule letters{kind is_acknowledgement "
             "is_notice "
             "is_survey to is_sent "
             "is_on_its_way is_failed said}} "
             " is_none searched_number is_partial is_behind more "
             "tickets{number subject customer is_open is_waiting is_solved is_mine "
             "assignee is_away away_until@ due@ is_late hit way_in} shown{is_other answer_way comment_way earlier "
             "entries{name at@ "
             "is_customer is_answer is_comment is_automatic is_taken_back asked_outside waits_until@ text}} "
             "report{since@ departments{department opened answered solved open_now waiting_now late_now has_response "
             "hours minutes marks mark_mean canned{name times}} products{product opened solved open_now marks "
             "mark_mean}}} answer_address comment_address";
    case LetterKind::refusal:
      return "text quoted mail_subject is_command reason{changed_quote can_write_anew unknown_command hidden_command "
             "in_subject in_html unknown_name "
             "bad_time bad_date "
             "bad_address partial_address "
             "nobody_proposed which_proposed takes_no_part no_canned no_ticket has_ticket takes_part two_readers "
             "nothing_asked forwarded_out "
             "no_sender "
             "own_letter no_matter bad_priority extra_words "
             "missing_word "
             "bad_number no_such_ticket same_ticket is_merged other_customer too_many_merged nothing_to_split "
             "first_mail nothing_to_undo not_undone customer_before undo_too_late undo_later_first still_waits "
             "taken_back_before still_held "
             "not_your_answer name answer_waits has_gone "
             "gone{address "
             "at@} "
             "stands_alone beside_reply_all no_text no_such_tag too_many_answers none_left files_for_many "
             "solved_ticket too_long short_word several_forwarded no_tag contradicts line nearest known unknown_word "
             "too_many_questions too_many_commands two_tickets no_address between sealed forwarded "
             "nothing astray nothing_held neither "
             "send_alone not_confirmed} is_answer answer_address comment_address";
    case LetterKind::held:
      return "text mail_subject is_answer send_address reason{crossed hidden_command in_subject in_html line for_whom "
             "looks_internal greets_some for_many says_nothing only_files in_quote "
             "below_text perhaps_closing "
             "automatic inside not_compared new_readers{address} passages{passage} files{name} absent name until@} "
             "meanwhile{is_mail is_answer is_solved merged taken_out taken_out_of split new_reader goes_at@ name at@ "
             "text} "
             "replaced "
             "reply_all{tag count tickets{number subject name address assignee is_mine} left_out{number subject name "
             "address assignee is_mine has_no_address} solves is_quiet} "
             "answer_address comment_address";
    case LetterKind::confirm:
      return "mails{text mail_subject from automatic not_proven not_yours aged refuted would_answer would_comment "
             "would_obey would_reply_all would_open would_open_for would_ask{address} customer send_address} "
             "can_reply "
             "expected staff is_last answer_address comment_address";
    case LetterKind::ask: return "text writer{name}";
    case LetterKind::status:
      return "is_none more tickets{number subject is_open is_waiting is_solved is_late opened@ due@ solved@}";
    case LetterKind::late: return "promise@";
    case LetterKind::waiting: return "until@";
    case LetterKind::solved_by_time: return "survey";
    case LetterKind::reminder: return "is_late due@ text answer_address comment_address";
    case LetterKind::gathered:
      return "count late more has_links tickets{number subject name address opened@ is_late answer_address}";
    case LetterKind::admin:
      return "quarantined{is_one first has_links mails{mail from subject size why send_address}} "
             "junk{is_one first has_links is_in_folder mails{mail from subject why is_ours send_address}} "
             "word{numbers names_none mails{mail is_read_again is_let_in is_left is_over}} "
             "undelivered{kind to number said} "
             "account{said hint since@} relay{said hint since@} broken{faults{place what} more} "
             "audit{differences{what mend} more} "
             "login_ends{logins{account ends@ is_consent is_over}}";
  }
  return {};
}

/// Reads the notation above.
class Notation {
 public:
  explicit Notation(Names& names) : names_(names) {}

  void read(std::string_view words) {
    for (const char c : words) {
      if (c == '{' || c == '}' || c == ' ') {
        end_word();
      }
      if (c == '{') {
        outer_.push_back(last_);
      } else if (c == '}') {
        outer_.pop_back();
      } else if (c != ' ') {
        word_ += c;
      }
    }
    end_word();
  }

 private:
  void end_word() {
    if (word_.empty()) {
      return;
    }
    const bool is_time = word_.ends_with('@');
    word_.erase(word_.size() - (is_time ? 1 : 0));
    last_ = (outer_.empty() ? std::string() : outer_.back() + ".") + word_;
    names_.insert(last_);
    if (is_time) {
      names_.insert({last_ + "_date", last_ + "_time"});
    }
    word_.clear();
  }

  Names& names_;
  std::vector<std::string> outer_;
  std::string word_;
  std::string last_;
};

std::map<LetterKind, Names> all_names() {
  std::map<LetterKind, Names> out;
  for (const auto kind : all_letter_kinds()) {
    Notation(out[kind]).read(of_every_letter);
    Notation(out[kind]).read(of_letter(kind));
  }
  return out;
}

}  // namespace

const Names& names_of(LetterKind kind) {
  static const auto names = all_names();
  return names.at(kind);
}

const Names& names_of_all() {
  static const auto names = [] {
    Names out;
    for (const auto& [kind, own] : all_names()) {
      out.insert(own.begin(), own.end());
    }
    return out;
  }();
  return names;
}

const Names& names_of_layout() {
  static const Names names{"content", "desk", "desk.name", "desk.address", "language", "subject"};
  return names;
}

std::string meant_by(std::string_view name, const Names& known) {
  return nearest_within(std::max<std::size_t>(name.size() / 3, 1), name, {known.begin(), known.end()});
}

}  // namespace gatepost::render
