// Tells mail that a program sent from mail that a person wrote (RFC 3834, 3464, 5965, 8098, 2919), and which rule
// told it. The stronger sign wins: a delivery report is a bounce even where it says Auto-Submitted as well.
//
// A subject such as "Automatic reply: …" is a weak sign. Alone it never makes a mail automatic; it does so together
// with a text that begins with an absence ("I am out of the office").
#pragma once

#include <optional>

#include "mail/mail.hpp"
#include "parse/bounce_report.hpp"
#include "parse/node.hpp"

namespace gatepost::parse {

/// "Automatic reply: …", "Abwesenheitsnotiz: …".
bool has_absent_subject(const Mail& mail);

/// Its first words are the writer's own absence, as people set them in their mail program.
bool begins_as_absence(const Mail& mail);

/// Reads header, from, subject, text, reply and envelope of `mail`, the parts under `root`, and the delivery report
/// that it is; nothing: a person wrote it.
std::optional<Automatic> automatic_of(const Mail& mail, const Node& root, const std::optional<DeliveryReport>& report);

}  // namespace gatepost::parse
