#include <md4c-html.h>

#include <stdexcept>

#include "render/link.hpp"
#include "render/parts.hpp"
#include "render/words.hpp"

namespace gatepost::render {
namespace {

void replace_all(std::string& in, std::string_view what, std::string_view by) {
  for (auto at = in.find(what); at != std::string::npos; at = in.find(what, at + by.size())) {
    in.replace(at, what.size(), by);
  }
}

/// A line of the template is a line in HTML, so that both parts look alike (two blanks at its end say so in
/// Markdown); and the sign that makes a link an image goes, since images are fetched from elsewhere.
std::string markdown_of(std::string_view body) {
  std::string out(body);
  replace_all(out, "\n", "  \n");
  replace_all(out, "![", "&#33;[");
  return out;
}

std::string read_markdown(const std::string& markdown) {
  std::string out;
  const auto take = [](const MD_CHAR* text, MD_SIZE size, void* to) {
    static_cast<std::string*>(to)->append(text, size);
  };
  if (md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), take, &out, MD_FLAG_NOHTML | MD_FLAG_TABLES, 0) !=
      0) {
    throw std::runtime_error("md4c cannot read a template");
  }
  return out;
}

constexpr std::string_view link_sign = "<a href=\"";

/// An item that is nothing but a link is shown as a button (the marks of the survey); the marker line is there for
/// mail programs, people need not look at it.
void give_classes(std::string& html) {
  replace_all(html, "<li><a href=", "<li class=\"button\"><a href=");
  if (html.starts_with("<p>=-=-=")) {
    html.insert(2, " class=\"marker\"");
  }
}

std::string unescaped(std::string_view address) {
  std::string out(address);
  replace_all(out, "&amp;", "&");
  return out;
}

/// md4c writes '<', '>' and '"' only as marks of its own tags, so looking back tells where a placeholder stands.
bool is_in_tag(std::string_view out) {
  const auto mark = out.find_last_of("<>");
  return mark != std::string_view::npos && out[mark] == '<';
}

/// Puts the words into what md4c made.
class Words {
 public:
  explicit Words(const Filled& letter) : letter_(letter) {}

  std::string in(std::string_view html) {
    std::string out;
    std::size_t at = 0;
    for (auto sign = html.find(link_sign); sign != std::string_view::npos; sign = html.find(link_sign, at)) {
      const auto begin = sign + link_sign.size();
      const auto end = html.find('"', begin);
      write(out, html.substr(at, begin - at));
      out += html_escaped(link_address(unescaped(html.substr(begin, end - begin)), letter_));
      at = end;
    }
    write(out, html.substr(at));
    return out;
  }

 private:
  void write(std::string& out, std::string_view html) {
    letter_.write(out, html, [this](std::string& to, const Slot& slot, std::string_view behind) {
      if (slot.kind == Slot::Kind::prose && !is_in_tag(to)) {
        const bool is_alone = to.ends_with("<p>") && behind.starts_with("</p>");
        to += html_prose(letter_.plain(slot), is_alone ? "</p>\n<p>" : "<br>\n<br>\n");
      } else {
        to += html_escaped(one_line(letter_.plain(slot)));
      }
    });
  }

  const Filled& letter_;
};

}  // namespace

std::string html_of(std::string_view body) {
  auto html = read_markdown(markdown_of(body));
  give_classes(html);
  return html;
}

std::string html_content(const Filled& letter) { return Words(letter).in(letter.html); }

std::string whole_html(const Filled& layout) {
  std::string out;
  layout.write(out, layout.body, [&layout](std::string& to, const Slot& slot, std::string_view) {
    to += slot.kind == Slot::Kind::markup ? layout.plain(slot) : html_escaped(layout.plain(slot));
  });
  return out;
}

}  // namespace gatepost::render
