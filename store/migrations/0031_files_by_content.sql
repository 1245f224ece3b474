-- Whether a picture in a mail's text went out on other tickets, too, and so is the logo of a signature.
create index wire_file_content on wire_file(sha256);
