#include "render/form.hpp"

#include <charconv>
#include <kainjow/mustache.hpp>
#include <map>
#include <optional>
#include <stdexcept>

#include "mail/limits.hpp"
#include "render/outline.hpp"
#include "render/parts.hpp"
#include "render/source.hpp"
#include "render/words.hpp"

namespace gatepost::render {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

/// Values as Mustache data in which every word is a placeholder. It walks the values as outline_of does, so that the
/// numbers are those of the outline's slots.
class Filling {
 public:
  data object(const Values& values) {
    data out(data::type::object);
    for (const auto& [name, value] : values) {
      if (std::holds_alternative<Time>(value)) {
        add_time(out, name);
      } else {
        out[name] = std::visit([this](const auto& v) { return one(v); }, static_cast<const Value::variant&>(value));
      }
    }
    return out;
  }

  data placeholder() { return std::string(placeholder_sign) + std::to_string(next_++) + "Z"; }
  std::size_t placeholders() const { return next_; }

 private:
  void add_time(data& out, const std::string& name) {
    out[name] = placeholder();
    out[name + "_date"] = placeholder();
    out[name + "_time"] = placeholder();
  }

  data words(std::string_view text) { return text.empty() ? data(false) : placeholder(); }

  data one(const std::string& text) { return words(text); }
  data one(const Prose& text) { return words(text.text); }
  data one(Time) { return {false}; }  // add_time has them
  data one(bool flag) { return {flag}; }
  data one(const Token&) { return {false}; }  // the outline has refused it
  data one(const Values& values) { return object(values); }
  data one(const Rows& rows) {
    data out(data::type::list);
    for (const auto& row : rows) {
      out << object(row);
    }
    return out;
  }

  std::size_t next_ = 0;
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

  /// Of `a.b.c` the innermost `a` counts, as in Mustache's own specification: a `ticket` inside another that lacks a
  /// value must not borrow it from the outer one.
  const data* get(const std::string& name) const override {
    const auto dot = name.find('.');
    if (dot == std::string::npos || name == ".") return context::get(name);
    const auto* value = context::get(name.substr(0, dot));
    for (auto at = dot; value != nullptr && at != std::string::npos;) {
      const auto next = name.find('.', at + 1);
      value = value->get(name.substr(at + 1, next - at - 1));
      at = next;
    }
    return value;
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

// The letters of one kind have a handful of shapes; long ones (lists) are not worth keeping.
constexpr std::size_t most_shapes = 16;
constexpr std::size_t longest_shape = 2'000;

}  // namespace

struct Form::Mustache {
  // Read when it is first filled: `deliver` starts for one mail and fills two of some twenty.
  struct Text {
    std::string source;
    std::optional<mustache> form = std::nullopt;

    std::string filled(const data& values) {
      if (!form) {
        form.emplace(with_marked_lines(source));
        form->set_custom_escape([](const std::string& words) { return words; });
      }
      Context context(values, source.size());
      Lines lines;
      form->render(context, lines);
      return without_marks(lines.text);
    }
  };
  Text subject;
  Text body;
  std::map<std::string, Skeleton> kept = {};  // by shape

  Skeleton skeleton(const Values& values, std::string_view content, std::size_t slots) {
    Filling filling;
    auto all = filling.object(values);
    if (!content.empty()) {
      all["content"] = filling.placeholder();
    }
    if (filling.placeholders() != slots) {
      throw std::logic_error("a letter's values are walked in two ways");
    }
    Skeleton out{subject.filled(all), body.filled(all), {}};
    out.html = content.empty() ? html_of(out.body) : std::string();
    return out;
  }

  const Skeleton& skeleton_for(const Outline& outline, const Values& values, std::string_view content) {
    const auto& shape = outline.shape;
    if (const auto known = kept.find(shape); known != kept.end()) {
      return known->second;
    }
    if (kept.size() >= most_shapes) {
      kept.clear();
    }
    const std::string key = shape.size() <= longest_shape ? shape : std::string();  // which no shape is
    return kept.insert_or_assign(key, skeleton(values, content, outline.slots.size())).first->second;
  }
};

Form::Form(const std::string& subject, const std::string& body) : mustache_(new Mustache{{subject}, {body}}) {}

Form::~Form() = default;
Form::Form(Form&&) noexcept = default;
Form& Form::operator=(Form&&) noexcept = default;

Filled Form::fill(const Values& values, const Reader& reader) const { return fill(values, reader, {}); }

Filled Form::fill(const Values& values, const Reader& reader, std::string_view content) const {
  auto outline = outline_of(values, content);
  const auto& skeleton = mustache_->skeleton_for(outline, values, content);
  Filled out;
  out.subject = skeleton.subject;
  out.body = skeleton.body;
  out.html = skeleton.html;
  out.reader = reader;
  out.most_bytes = limits::rendered_bytes + growth * outline.bytes;
  out.slots = std::move(outline.slots);
  return out;
}

std::string Filled::written(const Slot& slot) const {
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

const std::string& Filled::plain(const Slot& slot) const {
  words_.resize(slots.size());
  auto& known = words_.at(static_cast<std::size_t>(&slot - slots.data()));
  if (!known) {
    known = written(slot);
  }
  return *known;
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
