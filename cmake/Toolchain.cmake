# Warnings are errors; sanitizers, linker and compiler cache. One place for every flag.
set(AMENDS_SANITIZE "" CACHE STRING "address, thread or empty")
option(AMENDS_FUZZ "build the fuzzers (clang only)" OFF)

add_library(amends_flags INTERFACE)
target_compile_options(amends_flags INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wimplicit-fallthrough -fno-omit-frame-pointer)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # False positives of g++ 12 in inlined std::string and std::variant code at -O2.
  target_compile_options(amends_flags INTERFACE -Wno-restrict -Wno-maybe-uninitialized -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread -Wno-dangling-pointer)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")

if(AMENDS_SANITIZE STREQUAL "address")
  target_compile_options(amends_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined)
  target_link_options(amends_flags INTERFACE -fsanitize=address,undefined)
elseif(AMENDS_SANITIZE STREQUAL "thread")
  target_compile_options(amends_flags INTERFACE -fsanitize=thread)
  target_link_options(amends_flags INTERFACE -fsanitize=thread)
endif()

if(AMENDS_FUZZ)
  target_compile_options(amends_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_link_options(amends_flags INTERFACE -fuse-ld=mold)
endif()
