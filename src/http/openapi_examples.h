#pragma once

#include <boost/json/object.hpp>

namespace entrepot::http {

/// Gives each JSON body of a document an example, made of the examples of its fields. What a client
/// sends shows what is required and what has an example; what it receives shows everything.
/// `samples` are values for fields without an example, by their names; one that does not fit a
/// field's type is left aside.
void add_examples(boost::json::object& document, const boost::json::object& samples);

}  // namespace entrepot::http
