#include "render/form.hpp"

#include <charconv>
#include <kainjow/mustache.hpp>
#include <optional>
#include <stdexcept>

#include "mail/limits.hpp"
#include "render/source.hpp"
#include "render/words.hpp"

namespace gatepost::render {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

/// Values as Mustache data in which every word is a placeholder.
class Filling {
 public:
  data object(const Values& values) {
    data out(data::type::object);
    for (const auto& [name, value] : values) {
      if (const auto* time = std::get_if<Time>(&value)) {
        add_time(out, name, *time);
      } else {
        out[name] = std::visit([this](const auto& v) { return one(v); }, static_cast<const Value::variant&>(value));
      }
    }
    return out;
  }

  data placeholder(Slot slot) {
    bytes_ += slot.text.size();
    slots_.push_back(slot);
    return std::string(placeholder_sign) + std::to_string(slots_.size() - 1) + "Z";
  }

  std::vector<Slot> take_slots() { return std::move(slots_); }
  std::size_t bytes() const { return bytes_; }

 private:
  void add_time(data& out, const std::string& name, Time time) {
    out[name] = placeholder({Slot::Kind::moment, {}, time});
    out[name + "_date"] = placeholder({Slot::Kind::date, {}, time});
    out[name + "_time"] = placeholder({Slot::Kind::clock, {}, time});
  }

  // No words are as good as no value: {{#assignee}} must not be entered for "".
  data words(std::string_view text, Slot::Kind kind) {
    return text.empty() ? data(false) : placeholder({kind, text, {}});
  }

  data one(const std::string& text) { return words(text, Slot::Kind::words); }
  data one(const Prose& text) { return words(text.text, Slot::Kind::prose); }
  data one(Time time) { return placeholder({Slot::Kind::moment, {}, time}); }
  data one(bool flag) { return {flag}; }
  data one(const Token&) { throw std::logic_error("a letter's token was not signed before it was rendered"); }
  data one(const Values& values) { return object(values); }
  data one(const Rows& rows) {
    data out(data::type::list);
    for (const auto& row : rows) {
      out << object(row);
    }
    return out;
  }

  std::vector<Slot> slots_;
  std::size_t bytes_ = 0;
};

/// Counts the sections that are entered. Lists within lists multiply: 256 KiB of template could ask for gigabytes, and
/// the library hands nothing over before a line ends. An entry can write no more than the whole template is long.
class Context : public kainjow::mustache::context<std::string> {
 public:
  Context(const data& values, std::size_t template_bytes) : context(&values), template_bytes_(template_bytes) {}

  void push(const data* values) override {
    constexpr std::size_t most_bytes = 16 * limits::rendered_bytes;
    if (++entered_ * template_bytes_ > most_bytes) {
      throw std::length_error("a template's sections multiply");
    }
    context::push(values);
  }

 private:
  std::size_t template_bytes_;
  std::size_t entered_ = 0;
};

/// What the library writes its lines to.
struct Lines {
  std::string text;
  Lines& operator<<(const std::string& piece) {
    if (text.size() + piece.size() > limits::rendered_bytes) {
      throw std::length_error("a template grows beyond limits::rendered_bytes");
    }
    text += piece;
    return *this;
  }
};

// Escaped words grow to at most six times their size; whoever repeats them pays from rendered_bytes.
constexpr std::size_t growth = 8;

}  // namespace

struct Form::Mustache {
  // Read when it is first filled: `deliver` starts for one mail and fills two of some twenty.
  struct Text {
    std::string source;
    std::optional<mustache> form = std::nullopt;

    std::string filled(const data& values) {
      if (!form) {
        form.emplace(source);
        form->set_custom_escape([](const std::string& words) { return words; });
      }
      Context context(values, source.size());
      Lines lines;
      form->render(context, lines);
      return std::move(lines.text);
    }
  };
  Text subject;
  Text body;
};

Form::Form(const std::string& subject, const std::string& body)
    : mustache_(new Mustache{{subject}, {with_marked_lines(body)}}) {}

Form::~Form() = default;
Form::Form(Form&&) noexcept = default;
Form& Form::operator=(Form&&) noexcept = default;

Filled Form::fill(const Values& values, const Reader& reader) const { return fill(values, reader, {}); }

Filled Form::fill(const Values& values, const Reader& reader, std::string_view content) const {
  Filling filling;
  auto all = filling.object(values);
  if (!content.empty()) {
    all["content"] = filling.placeholder({Slot::Kind::markup, content, {}});
  }
  Filled out;
  out.subject = mustache_->subject.filled(all);
  out.body = without_marks(mustache_->body.filled(all));
  out.reader = reader;
  out.most_bytes = limits::rendered_bytes + growth * filling.bytes();
  out.slots = filling.take_slots();
  return out;
}

std::string Filled::plain(const Slot& slot) const {
  switch (slot.kind) {
    case Slot::Kind::words: return one_line(slot.text);
    case Slot::Kind::prose: return prose(slot.text);
    case Slot::Kind::moment: return moment(slot.time, reader);
    case Slot::Kind::date: return date(slot.time, reader);
    case Slot::Kind::clock: return clock_time(slot.time, reader);
    case Slot::Kind::markup: return std::string(slot.text);
  }
  return {};
}

void Filled::write(std::string& out, std::string_view source, const Write& write) const {
  std::size_t at = 0;
  for (auto sign = source.find(placeholder_sign); sign != std::string_view::npos;
       sign = source.find(placeholder_sign, at)) {
    out += source.substr(at, sign - at);
    std::size_t index = 0;
    const char* digits = source.data() + sign + placeholder_sign.size();
    const auto read = std::from_chars(digits, source.data() + source.size(), index);
    at = static_cast<std::size_t>(read.ptr - source.data()) + 1;  // behind the closing Z
    write(out, slots.at(index), source.substr(at));
    if (out.size() > most_bytes) {
      throw std::length_error("a template repeats its values too often");
    }
  }
  out += source.substr(at);
}

}  // namespace gatepost::render
