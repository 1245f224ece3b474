# Where Debian expects things: `cmake --install` and `cpack -G DEB`.
include(GNUInstallDirs)

install(TARGETS gatepost RUNTIME)
install(TARGETS gatepost-network LIBRARY DESTINATION lib/gatepost)
install(DIRECTORY templates DESTINATION ${CMAKE_INSTALL_DATADIR}/gatepost)
install(FILES contrib/postfix/README.md contrib/postfix/master.cf
        DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples/postfix)
install(FILES contrib/debian/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

# The rest depends on where the program goes, which is known when it is installed and not before.
install(CODE "
  set(source \"${CMAKE_CURRENT_SOURCE_DIR}\")
  set(bin_folder \"${CMAKE_INSTALL_BINDIR}\")
  set(man_folder \"${CMAKE_INSTALL_MANDIR}\")")
install(SCRIPT cmake/install_settings.cmake)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME gatepost)
set(CPACK_PACKAGE_CONTACT "The Gatepost authors <gatepost@example.org>")
set(CPACK_STRIP_FILES ON)
set(CPACK_SET_DESTDIR ON)
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION mail)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "adduser, ca-certificates, libsasl2-modules")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "support desk that lives in mail")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Whoever writes to the one public address gets a ticket without noticing. Staff
get notices in the mail program that they already use, answer customers by
answering notices, and steer everything with one-line commands.")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    "${CMAKE_CURRENT_SOURCE_DIR}/contrib/debian/conffiles"
    "${CMAKE_CURRENT_SOURCE_DIR}/contrib/debian/postinst"
    "${CMAKE_CURRENT_SOURCE_DIR}/contrib/debian/prerm")
include(CPack)
