# How every library, program and test of this project is built. A folder is a library; its files are found,
# so that adding a file needs no edit here.

add_library(simkiosk_options INTERFACE)
target_include_directories(simkiosk_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(simkiosk_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${SIMKIOSK_WERROR}>:-Werror>
    $<$<BOOL:${SIMKIOSK_SANITIZE}>:-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer>
    $<$<BOOL:${SIMKIOSK_FUZZ}>:-fsanitize=fuzzer-no-link>)
target_link_options(simkiosk_options INTERFACE
    -fuse-ld=lld
    $<$<BOOL:${SIMKIOSK_SANITIZE}>:-fsanitize=address,undefined>
    $<$<BOOL:${SIMKIOSK_COVERAGE}>:-fprofile-instr-generate>)
target_compile_definitions(simkiosk_options INTERFACE
    BOOST_ASIO_NO_DEPRECATED BOOST_ASIO_SEPARATE_COMPILATION BOOST_BEAST_SEPARATE_COMPILATION
    # An empty optional or an index inside a container's spare capacity is nothing the sanitizers see.
    $<$<BOOL:${SIMKIOSK_SANITIZE}>:_GLIBCXX_ASSERTIONS>)

# simkiosk_time_limit(RESULT SECONDS): a test's limit is written for plain programs; sanitized ones are slower.
function(simkiosk_time_limit result seconds)
    if(SIMKIOSK_SANITIZE)
        math(EXPR seconds "${seconds} * 4")
    endif()
    set(${result} ${seconds} PARENT_SCOPE)
endfunction()

# simkiosk_library(NAME [LIBS …]): all .cpp of the current folder except main.cpp; private system headers quiet.
function(simkiosk_library name)
    cmake_parse_arguments(ARG "" "" "LIBS;SYSTEM_LIBS;EXCLUDE" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.hpp)
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    foreach(excluded ${ARG_EXCLUDE})
        list(REMOVE_ITEM sources ${CMAKE_CURRENT_SOURCE_DIR}/${excluded})
    endforeach()
    set(compiled ${sources})
    list(FILTER compiled INCLUDE REGEX "\\.cpp$")
    if(compiled)
        add_library(${name} STATIC ${sources})
        target_link_libraries(${name} PUBLIC simkiosk_options ${ARG_LIBS})
    else()
        add_library(${name} INTERFACE ${sources})
        target_link_libraries(${name} INTERFACE simkiosk_options ${ARG_LIBS})
    endif()
endfunction()

# simkiosk_precompiled(NAME HEADER…): heavy headers that most files of a target include are read once. Without the time of
# that in the result, ccache knows it again.
function(simkiosk_precompiled name)
    target_precompile_headers(${name} PRIVATE ${ARGN})
    target_compile_options(${name} PRIVATE $<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>)
endfunction()

# simkiosk_measured(NAME): tests/setup/coverage.sh says what no test reaches of this library. Only of these, so that all
# others are the objects of the release build.
function(simkiosk_measured name)
    if(SIMKIOSK_COVERAGE)
        target_compile_options(${name} PRIVATE -fprofile-instr-generate -fcoverage-mapping)
    endif()
endfunction()

# simkiosk_program(NAME LIBS …): main.cpp of the current folder.
function(simkiosk_program name)
    cmake_parse_arguments(ARG "" "" "LIBS" ${ARGN})
    add_executable(${name} ${CMAKE_CURRENT_SOURCE_DIR}/main.cpp)
    target_link_libraries(${name} PRIVATE simkiosk_options ${ARG_LIBS})
endfunction()

# simkiosk_tests(NAME LIBS … [SWEEP]): every *_test.cpp of the current folder is one GoogleTest program. With SWEEP its cases
# named Sweep… are for ./check --sweep.
function(simkiosk_tests name)
    cmake_parse_arguments(ARG "SWEEP" "TIMEOUT" "LIBS;DEPENDS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*_test.cpp)
    if(NOT sources)
        return()
    endif()
    add_executable(${name} ${sources})
    target_link_libraries(${name} PRIVATE simkiosk_options ${ARG_LIBS} GTest::gmock GTest::gtest_main)
    if(ARG_DEPENDS)
        add_dependencies(${name} ${ARG_DEPENDS})
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    simkiosk_time_limit(limit ${ARG_TIMEOUT})
    set(tests ${name})
    add_test(NAME ${name} COMMAND ${name} --gtest_filter=-Sweep*)
    if(ARG_SWEEP)
        list(APPEND tests ${name}_sweep)
        add_test(NAME ${name}_sweep COMMAND ${name} --gtest_filter=Sweep*)
        set_tests_properties(${name}_sweep PROPERTIES LABELS sweep)
    endif()
    set_tests_properties(${tests} PROPERTIES TIMEOUT ${limit}
        ENVIRONMENT "SIMKIOSK_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY};SIMKIOSK_SOURCE=${CMAKE_SOURCE_DIR}")
endfunction()

# simkiosk_fuzz(NAME LIBS …): NAME.cpp of the current folder. Under SIMKIOSK_FUZZ a libFuzzer program; otherwise a
# test that runs the target over its committed corpus (corpus/NAME/) and 20,000 seeded mutations of it.
function(simkiosk_fuzz name)
    cmake_parse_arguments(ARG "" "" "LIBS" ${ARGN})
    if(SIMKIOSK_FUZZ)
        add_executable(fuzz_${name} ${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp)
        target_link_libraries(fuzz_${name} PRIVATE simkiosk_options ${ARG_LIBS})
        target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
    else()
        add_executable(fuzz_${name} ${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp ${CMAKE_SOURCE_DIR}/tests/fuzz/replay_main.cpp)
        target_link_libraries(fuzz_${name} PRIVATE simkiosk_options ${ARG_LIBS})
        add_test(NAME fuzz_${name} COMMAND fuzz_${name} ${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name})
        simkiosk_time_limit(limit 120)
        set_tests_properties(fuzz_${name} PROPERTIES TIMEOUT ${limit})
    endif()
endfunction()
