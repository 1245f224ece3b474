#include "template_folder.hpp"

#include <unistd.h>

#include <fstream>

#include "catch.hpp"
#include "mail/limits.hpp"

namespace fs = std::filesystem;
using gatepost::TemplateFolder;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("gatepost-templates-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path / "en"); }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path / name, std::ios::binary) << text;
  }
};

}  // namespace

TEST_CASE("the first look gives all templates, the next only tells of changes", "[P26]") {
  const Folder folder;
  folder.write("en/answer.md", "Subject: x\n\none\n");
  folder.write("layout.html", "{{{content}}}");
  TemplateFolder templates(folder.path);
  const auto files = templates.changed();
  REQUIRE(files);
  CHECK(*files ==
        std::map<std::string, std::string>{{"en/answer.md", "Subject: x\n\none\n"}, {"layout.html", "{{{content}}}"}});
  CHECK_FALSE(templates.changed());
}

TEST_CASE("a changed, a new and a removed file are seen", "[P26]") {
  const Folder folder;
  folder.write("en/answer.md", "one");
  TemplateFolder templates(folder.path);
  templates.changed();
  folder.write("en/answer.md", "longer");
  CHECK(templates.changed()->at("en/answer.md") == "longer");
  folder.write("en/card.md", "card");
  CHECK(templates.changed()->size() == 2);
  fs::remove(folder.path / "en/answer.md");
  CHECK(templates.changed()->count("en/answer.md") == 0);
}

TEST_CASE("a change that keeps the size is seen by its time") {
  const Folder folder;
  folder.write("en/answer.md", "one");
  TemplateFolder templates(folder.path);
  templates.changed();
  const auto before = fs::last_write_time(folder.path / "en/answer.md");
  folder.write("en/answer.md", "two");
  fs::last_write_time(folder.path / "en/answer.md", before + std::chrono::seconds(1));
  CHECK(templates.changed()->at("en/answer.md") == "two");
}

TEST_CASE("a folder that is not there has no files") {
  TemplateFolder templates("/nonexistent/templates");
  CHECK(templates.changed()->empty());
  CHECK_FALSE(templates.changed());
}

TEST_CASE("only templates are read, two levels deep and never more than a template may have") {
  const Folder folder;
  fs::create_directories(folder.path / "en/deep");
  folder.write("en/deep/answer.md", "x");
  folder.write("en/.answer.md.swp", "x");
  folder.write("en/.hidden.md", "x");
  folder.write("notes.txt", "x");
  folder.write("en/large.md", std::string(2 * gatepost::limits::template_bytes, 'x'));
  const auto files = TemplateFolder(folder.path).changed();
  REQUIRE(files->size() == 1);
  CHECK(files->at("en/large.md").size() == gatepost::limits::template_bytes + 1);
}

TEST_CASE("what stands in a template's place and cannot be read is named") {
  const Folder folder;
  CHECK(TemplateFolder(folder.path / "nowhere").unreadable().empty());
  CHECK(TemplateFolder(folder.path).unreadable().empty());
  folder.write("en/answer.md", "x");
  fs::create_directories(folder.path / "en/notice.md");
  fs::create_directories(folder.path / "en/pictures");
  fs::create_symlink("nowhere", folder.path / "en/held.md");
  CHECK(TemplateFolder(folder.path).unreadable() ==
        std::vector<fs::path>{folder.path / "en/held.md", folder.path / "en/notice.md"});
  CHECK(TemplateFolder(folder.path / "en/answer.md").unreadable() ==
        std::vector<fs::path>{folder.path / "en/answer.md"});
}
