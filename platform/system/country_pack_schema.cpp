#include "platform/system/country_pack_schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <set>

#include "kiosk/policy/country_pack.hpp"

namespace simkiosk {

namespace {

template <typename Range>
std::vector<std::string> wordsOf(const Range& values) {
    std::vector<std::string> words;
    for (const auto value : values) words.emplace_back(toString(value));
    return words;
}

std::vector<TableRule> declare() {
    const auto verdicts = wordsOf(std::array{Verdict::Refuse, Verdict::Staff, Verdict::Accept});
    const auto starts = wordsOf(std::array{RetentionStart::Sale, RetentionStart::ContractEnd});
    std::vector<TableRule> schema{
        {"pack",
         false,
         true,
         {{.name = "format", .form = ValueForm::Number, .least = 1, .most = 1},
          {.name = "id"},
          {.name = "country"},
          {.name = "title"}}},
        {"document",
         true,
         true,
         {{.name = "kind", .form = ValueForm::Word, .words = wordsOf(allDocumentKinds)},
          {.name = "states", .form = ValueForm::States, .required = false},
          {.name = "except", .form = ValueForm::States, .required = false}}},
        {"person",
         false,
         true,
         {{.name = "numbers", .form = ValueForm::Number, .least = 1, .most = 1000},
          {.name = "minimum_age", .form = ValueForm::Number, .least = 0, .most = 120},
          {.name = "adult_age", .form = ValueForm::Number, .least = 0, .most = 120},
          {.name = "minors_need_guardian", .form = ValueForm::Flag}}},
        {"sale",
         false,
         true,
         {{.name = "face_match_mandatory", .form = ValueForm::Flag},
          {.name = "present_before_active", .form = ValueForm::Flag}}},
        {"face",
         false,
         false,
         {{.name = "accept_min", .form = ValueForm::Score, .required = false, .least = 300, .most = 950}}},
    };
    for (const auto& check : wordsOf(allDocumentChecks)) {
        schema.push_back({"checks." + check,
                          false,
                          false,
                          {{.name = "failed", .form = ValueForm::Word, .required = false, .words = verdicts},
                           {.name = "absent", .form = ValueForm::Word, .required = false, .words = verdicts}}});
    }
    for (const auto& data : wordsOf(allPersonalData)) {
        schema.push_back({"retention." + data,
                          false,
                          true,
                          {{.name = "days", .form = ValueForm::Number, .least = 0, .most = 36'500},
                           {.name = "from", .form = ValueForm::Word, .required = false, .words = starts}}});
    }
    return schema;
}

std::string expectationOf(const KeyRule& rule) {
    switch (rule.form) {
        case ValueForm::Text: return "a text that is not empty";
        case ValueForm::Number:
            return rule.least == rule.most ? fmt::format("the number {}", rule.least)
                                           : fmt::format("a number from {} to {}", rule.least, rule.most);
        case ValueForm::Score:
            return fmt::format("a score from {:.2f} to {:.2f}", static_cast<double>(rule.least) / 1000,
                               static_cast<double>(rule.most) / 1000);
        case ValueForm::Flag: return "true or false";
        case ValueForm::Word: return fmt::format("one of \"{}\"", fmt::join(rule.words, "\", \""));
        case ValueForm::States:
            return "a list of states as in the machine readable zone, without fillers: [\"CHN\", \"D\"]";
    }
    return {};
}

bool isState(std::string_view text) {
    return !text.empty() && text.size() <= 3 &&
           std::ranges::all_of(text, [](char letter) { return letter >= 'A' && letter <= 'Z'; });
}

bool fits(const toml::node& node, const KeyRule& rule) {
    const auto text = node.value_exact<std::string>();
    const auto number = node.value_exact<std::int64_t>();
    switch (rule.form) {
        case ValueForm::Text: return text && !text->empty();
        case ValueForm::Number: return number && *number >= rule.least && *number <= rule.most;
        case ValueForm::Score: {
            const double thousandths = node.value_exact<double>().value_or(-1) * 1000;
            return thousandths >= static_cast<double>(rule.least) && thousandths <= static_cast<double>(rule.most);
        }
        case ValueForm::Flag: return node.is_boolean();
        case ValueForm::Word: return text && std::ranges::find(rule.words, *text) != rule.words.end();
        case ValueForm::States: break;
    }
    const auto* const list = node.as_array();
    return list && !list->empty() && std::ranges::all_of(*list, [](const toml::node& entry) {
               return isState(entry.value_exact<std::string>().value_or(""));
           });
}

class Comparison {
   public:
    explicit Comparison(const std::vector<TableRule>& schema) : m_schema(schema) {}

    std::vector<PackProblem> run(const toml::table& file) {
        walk(file, "");
        for (const auto& rule : m_schema)
            if (rule.required && !m_seen.contains(rule.path)) report(0, rule.path, "is missing");
        return std::move(m_problems);
    }

   private:
    void report(std::size_t line, const std::string& key, std::string message) {
        m_problems.push_back({line, key, std::move(message)});
    }

    const TableRule* ruleOf(const std::string& path) const {
        const auto found = std::ranges::find(m_schema, path, &TableRule::path);
        return found == m_schema.end() ? nullptr : &*found;
    }
    bool leadsToTables(const std::string& path) const {
        return std::ranges::any_of(m_schema, [&](const TableRule& rule) { return rule.path.starts_with(path + "."); });
    }

    // A table that only holds declared tables; the file itself is one.
    void walk(const toml::table& table, const std::string& path) {
        for (const auto& [name, node] : table) {
            const std::string full = path.empty() ? std::string(name.str()) : path + "." + std::string(name.str());
            const auto line = std::size_t{node.source().begin.line};
            if (const auto* const rule = ruleOf(full)) {
                m_seen.insert(full);
                visit(node, *rule);
            } else if (leadsToTables(full)) {
                if (const auto* const inner = node.as_table()) {
                    walk(*inner, full);
                } else {
                    report(line, full, "must be a table");
                }
            } else {
                report(line, full, "is unknown; expected here: " + namesBelow(path));
            }
        }
    }

    void visit(const toml::node& node, const TableRule& rule) {
        const auto line = std::size_t{node.source().begin.line};
        if (!rule.repeated) {
            const auto* const table = node.as_table();
            return table ? compare(*table, rule) : report(line, rule.path, "must be a table");
        }
        const auto* const list = node.as_array();
        const bool tables = list && !list->empty() && std::ranges::all_of(*list, &toml::node::is_table);
        if (!tables) return report(line, rule.path, fmt::format("must be at least one [[{}]]", rule.path));
        for (const auto& entry : *list) compare(*entry.as_table(), rule);
    }

    void compare(const toml::table& table, const TableRule& rule) {
        for (const auto& [name, node] : table) {
            const auto line = std::size_t{node.source().begin.line};
            const auto key = std::ranges::find(rule.keys, name.str(), &KeyRule::name);
            const auto full = rule.path + "." + std::string(name.str());
            if (key == rule.keys.end()) {
                report(line, full, "is unknown; expected here: " + namesOf(rule));
            } else if (!fits(node, *key)) {
                report(line, full, "has a value it cannot have; expected: " + expectationOf(*key));
            }
        }
        for (const auto& key : rule.keys) {
            if (key.required && !table.contains(key.name)) {
                report(std::size_t{table.source().begin.line}, rule.path + "." + key.name,
                       "is missing; expected: " + expectationOf(key));
            }
        }
    }

    static std::string namesOf(const TableRule& rule) {
        std::vector<std::string> names;
        for (const auto& key : rule.keys) names.push_back(key.name);
        return fmt::format("{}", fmt::join(names, ", "));
    }
    // The next word of every declared table below this one.
    std::string namesBelow(const std::string& path) const {
        std::vector<std::string> names;
        const std::string before = path.empty() ? "" : path + ".";
        for (const auto& rule : m_schema) {
            if (!rule.path.starts_with(before)) continue;
            const auto rest = rule.path.substr(before.size());
            auto name = rest.substr(0, rest.find('.'));
            if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
        }
        return fmt::format("{}", fmt::join(names, ", "));
    }

    const std::vector<TableRule>& m_schema;
    std::set<std::string> m_seen;
    std::vector<PackProblem> m_problems;
};

}  // namespace

const std::vector<TableRule>& countryPackSchema() {
    static const std::vector<TableRule> schema = declare();
    return schema;
}

std::vector<PackProblem> compareWithSchema(const toml::table& file, const std::vector<TableRule>& schema) {
    auto problems = Comparison(schema).run(file);
    // toml++ keeps tables by name; people read from the top.
    std::ranges::sort(problems, {}, [](const PackProblem& problem) {
        return std::pair(problem.line == 0 ? std::numeric_limits<std::size_t>::max() : problem.line, problem.key);
    });
    return problems;
}

}  // namespace simkiosk
