#include "cli/mail_json.hpp"

#include <nlohmann/json.hpp>

#include "log.hpp"

namespace gatepost::cli {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& json, const char* name, const std::string& value) {
  if (!value.empty()) json[name] = value;
}

void put(Json& json, const char* name, const std::vector<std::string>& values) {
  if (!values.empty()) json[name] = values;
}

Json json_of(const Address& address) {
  auto json = Json::object();
  put(json, "name", address.name);
  put(json, "address", address.address);
  return json;
}

Json json_of(const Attachment& attachment) {
  auto json = Json::object();
  put(json, "name", attachment.name);
  put(json, "type", attachment.type);
  json["size"] = attachment.content.size();
  put(json, "sha256", attachment.sha256);
  json["inline"] = attachment.is_inline;
  return json;
}

Json json_of(const BouncedRecipient& recipient) {
  auto json = Json::object();
  put(json, "address", recipient.address);
  put(json, "status", recipient.status);
  put(json, "reply_code", recipient.reply_code);
  put(json, "reason", recipient.reason);
  json["hard"] = recipient.hard;
  put(json, "text", recipient.text);
  return json;
}

template <class Item>
void put_all(Json& json, const char* name, const std::vector<Item>& items) {
  if (items.empty()) return;
  json[name] = Json::array();
  for (const auto& item : items) json[name].push_back(json_of(item));
}

Json json_of(const Forward& forward) {
  auto json = Json::object();
  json["from"] = json_of(forward.from);
  put_all(json, "to", forward.to);
  put_all(json, "cc", forward.cc);
  put(json, "subject", forward.subject);
  put(json, "date", forward.date);
  json["text"] = forward.text;
  json["above"] = forward.above;
  return json;
}

Json json_of(const Bounce& bounce) {
  Json json{{"recipients", Json::array()}};
  for (const auto& recipient : bounce.recipients) json["recipients"].push_back(json_of(recipient));
  put(json, "original_message_id", bounce.original_message_id);
  return json;
}

// The depth of the tree is bounded by limits::multipart_depth and limits::message_depth.
Json json_of(const Part& part) {
  Json json{{"type", part.type}};
  for (const auto& inner : part.parts) json["parts"].push_back(json_of(inner));
  if (!part.parts.empty()) return json;
  json["decoded_size"] = part.decoded_size;
  put(json, "decoded_sha256", part.decoded_sha256);
  return json;
}

void put_header(Json& json, const Mail& mail) {
  put(json, "message_id", mail.message_id);
  put(json, "in_reply_to", mail.in_reply_to);
  put(json, "references", mail.references);
  // More than one From is told among the defects.
  if (!mail.from.empty()) json["from"] = json_of(mail.from.front());
  put_all(json, "to", mail.to);
  put_all(json, "cc", mail.cc);
  put_all(json, "reply_to", mail.reply_to);
  if (mail.date) json["date"] = log::utc(*mail.date);
  put(json, "subject", mail.subject);
}

void put_bodies(Json& json, const Mail& mail) {
  put(json, "text", mail.text);
  put(json, "texts", mail.texts);
  put(json, "html", mail.html);
  put(json, "safe_html", mail.safe_html);
  // A reply of quotes alone says nothing, and that is known.
  if (!mail.text.empty()) json["reply"] = mail.reply;
  put(json, "quoted", mail.quoted);
  put(json, "signature", mail.signature);
  if (mail.forward) json["forward"] = json_of(*mail.forward);
  put_all(json, "attachments", mail.attachments);
  if (!mail.structure.type.empty()) json["structure"] = json_of(mail.structure);
}

}  // namespace

Json json_of(const Mail& mail) {
  auto json = Json::object();
  put_header(json, mail);
  put_bodies(json, mail);
  if (mail.automatic) json["automatic"] = {{"kind", name_of(mail.automatic->kind)}, {"rule", mail.automatic->rule}};
  if (mail.bounce) json["bounce"] = json_of(*mail.bounce);
  put(json, "language", mail.language);
  if (!mail.language.empty()) json["language_percent"] = mail.language_percent;
  for (const auto& defect : mail.defects) json["defects"].push_back(defect.what);
  return json;
}

}  // namespace gatepost::cli
