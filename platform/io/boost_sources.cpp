// The one place where Asio and Beast are compiled (BOOST_*_SEPARATE_COMPILATION): their other users only declare.
#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
#include <boost/beast/src.hpp>
