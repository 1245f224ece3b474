# Where Debian expects things; filled in with the package.
