#include "platform/backoffice/list_filter.hpp"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <functional>

#include "platform/base/number.hpp"

namespace simkiosk::backoffice {

namespace {

constexpr std::string_view pageWords[] = {"offset", "limit", "fields", "sort"};

std::string_view head(std::string_view path) { return path.substr(0, path.find('.')); }
std::string_view tail(std::string_view path) {
    const auto dot = path.find('.');
    return dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
}

// Does any value at `path` please? Lists are entered.
bool anyAt(const json::value& value, std::string_view path, const std::function<bool(const json::value&)>& pleases) {
    if (const auto* list = value.if_array()) {
        return std::ranges::any_of(*list, [&](const auto& element) { return anyAt(element, path, pleases); });
    }
    if (path.empty()) return pleases(value);
    const auto* object = value.if_object();
    const auto* inner = object ? object->if_contains(head(path)) : nullptr;
    return inner && anyAt(*inner, tail(path), pleases);
}

bool anyAt(const json::object& object, std::string_view path, const std::function<bool(const json::value&)>& pleases) {
    const auto* inner = object.if_contains(head(path));
    return inner && anyAt(*inner, tail(path), pleases);
}

bool isIn(const Shape& shape, std::string_view path) {
    const auto field = std::ranges::find(shape.fields, head(path), &Field::name);
    if (field == shape.fields.end()) return false;
    return tail(path).empty() || (field->inside && isIn(*field->inside, tail(path)));
}

bool known(const std::vector<json::object>& all, const ListRules& rules, std::string_view path) {
    if (all.empty() || (rules.shape && isIn(*rules.shape, path))) return true;
    return std::ranges::any_of(
        all, [&](const auto& object) { return anyAt(object, path, [](const json::value&) { return true; }); });
}

bool says(const json::value& value, std::string_view wanted) {
    if (const auto* text = value.if_string()) return std::string_view(*text) == wanted;
    if (value.is_number()) return numberIn<double>(wanted) == value.to_number<double>();
    return !value.is_object() && json::serialize(value) == wanted;
}

// The whole text first: a value may hold commas of its own.
bool saysOneOf(const json::value& value, std::string_view wanted) {
    if (says(value, wanted)) return true;
    while (wanted.contains(',')) {
        const auto comma = wanted.find(',');
        if (says(value, wanted.substr(0, comma))) return true;
        wanted = wanted.substr(comma + 1);
        if (says(value, wanted)) return true;
    }
    return false;
}

bool lessBy(std::string_view attribute, const json::object* a, const json::object* b) {
    const auto* left = a->if_contains(attribute);
    const auto* right = b->if_contains(attribute);
    if (!left || !right) return !left && right;
    if (left->is_number() && right->is_number()) return left->to_number<double>() < right->to_number<double>();
    if (left->is_string() && right->is_string()) return left->get_string() < right->get_string();
    return json::serialize(*left) < json::serialize(*right);
}

struct Order {
    std::string_view attribute;
    bool down = false;
};

std::vector<Order> readOrders(std::string_view text) {
    std::vector<Order> orders;
    while (!text.empty()) {
        const auto comma = text.find(',');
        auto attribute = text.substr(0, comma);
        const bool down = attribute.starts_with('-');
        // An unescaped plus is a blank in a query.
        if (down || attribute.starts_with('+') || attribute.starts_with(' ')) attribute.remove_prefix(1);
        orders.push_back({attribute, down});
        text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
    }
    return orders;
}

// What is equal in every order stays as it was: the objects lie in one row.
bool before(const std::vector<Order>& orders, const json::object* a, const json::object* b) {
    for (const auto& order : orders) {
        if (lessBy(order.attribute, a, b)) return !order.down;
        if (lessBy(order.attribute, b, a)) return order.down;
    }
    return a < b;
}

}  // namespace

std::expected<std::vector<const json::object*>, std::string> chosen(const Request& request,
                                                                    const std::vector<json::object>& all,
                                                                    const ListRules& rules) {
    std::vector<const json::object*> found;
    for (const auto& object : all) found.push_back(&object);
    for (const auto& [name, wanted] : request.query) {
        const bool done = std::ranges::find(pageWords, name) != std::end(pageWords) ||
                          std::ranges::find(rules.answered, name) != rules.answered.end();
        if (done) continue;
        if (!known(all, rules, name)) return std::unexpected("There is no attribute of this name to filter by.");
        std::erase_if(found, [&](const auto* object) {
            return !anyAt(*object, name, [&](const json::value& value) { return saysOneOf(value, wanted); });
        });
    }
    const auto sort = request.queryValue("sort");
    const auto orders = readOrders(sort);
    if (!std::ranges::all_of(orders, [&](const Order& order) { return known(all, rules, order.attribute); })) {
        return std::unexpected("There is no attribute of this name to sort by.");
    }
    std::ranges::sort(found, [&](const auto* a, const auto* b) { return before(orders, a, b); });
    return found;
}

}  // namespace simkiosk::backoffice
