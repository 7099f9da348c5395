#pragma once

#include <boost/json/object.hpp>
#include <map>
#include <set>
#include <string>

#include "base/codec.h"
#include "http/route_types.h"

namespace entrepot::http {

/// The `components/schemas` of a document. Types that clients send require what has no default and
/// take no other member; types they only receive have all members always, of any length.
class Schemas : public SchemaSink {
  public:
    void refer(const TypeInfo& type) override;

    /// A reference to the type (or an inline page of items), in a body a client sends.
    boost::json::object sent(const BodyShape& shape);
    /// The same, in an answer.
    boost::json::object received(const BodyShape& shape);

    /// All schemas by name. Call it last.
    boost::json::object components();

  private:
    boost::json::object reference(const BodyShape& shape);
    boost::json::object schema_of(const TypeInfo& type, bool is_sent);
    static void drop_limits(boost::json::object& schema);

    std::map<std::string, const TypeInfo*> types_;
    std::set<std::string> sent_;
    bool sending_ = false;
};

/// The schema of one field, with its sentence.
boost::json::object field_schema(const FieldInfo& field, SchemaSink& sink);

}  // namespace entrepot::http
