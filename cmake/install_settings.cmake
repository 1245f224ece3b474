# Run at installation: the settings, the unit and the man page, with the paths of an installed desk.
set(root "$ENV{DESTDIR}")

# Settings that somebody filled in are never written over.
if(NOT EXISTS "${root}/etc/gatepost/config.ini")
  file(READ "${source}/config.ini" text)
  string(REPLACE "\npath = gatepost.db\n" "\npath = /var/lib/gatepost/gatepost.db\n" text "${text}")
  string(REPLACE "\ntemplates = templates\n" "\ntemplates = /etc/gatepost/templates\n" text "${text}")
  file(WRITE "${root}/etc/gatepost/config.ini" "${text}")
  file(CHMOD "${root}/etc/gatepost/config.ini" PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ)
  message(STATUS "Installing: ${root}/etc/gatepost/config.ini")
endif()

# The unit of the one desk, and gatepost@NAME for several, each with settings and a state folder of its own name.
set(units "${root}${CMAKE_INSTALL_PREFIX}/lib/systemd/system")
file(READ "${source}/contrib/systemd/gatepost.service" text)
string(REPLACE "/usr/bin/gatepost" "${CMAKE_INSTALL_PREFIX}/${bin_folder}/gatepost" text "${text}")
file(WRITE "${units}/gatepost.service" "${text}")
string(REPLACE "/etc/gatepost/config.ini" "/etc/gatepost/%i.ini" text "${text}")
string(REPLACE "StateDirectory=gatepost\n" "StateDirectory=gatepost/%i\n" text "${text}")
string(REPLACE "/var/lib/gatepost\n" "/var/lib/gatepost/%i\n" text "${text}")
string(REPLACE "lives in mail\n" "lives in mail (%i)\n" text "${text}")
file(WRITE "${units}/gatepost@.service" "${text}")
message(STATUS "Installing: ${units}/gatepost.service, gatepost@.service")

# file(INSTALL) puts DESTDIR before the path itself.
set(man "${CMAKE_INSTALL_PREFIX}/${man_folder}/man1")
file(INSTALL "${source}/contrib/man/gatepost.1" DESTINATION "${man}")
execute_process(COMMAND gzip -9nf "${root}${man}/gatepost.1" COMMAND_ERROR_IS_FATAL ANY)
