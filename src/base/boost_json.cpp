// Boost.JSON is used from its headers; its definitions are compiled here, once.
#include <boost/json/src.hpp>
