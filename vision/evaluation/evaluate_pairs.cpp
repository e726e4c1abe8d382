#include "vision/evaluation/evaluate_pairs.hpp"

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <mutex>
#include <thread>

#include "vision/compare_faces.hpp"
#include "vision/image_file.hpp"

namespace simkiosk {
namespace {

namespace fs = std::filesystem;

// A template still to be made: a picture of the list, reduced or as it is.
struct Wanted {
    std::uint32_t picture = 0;
    bool reduced = false;
};

// Of a data set, not of a customer: thousands would not fit into locked memory.
using Template = std::array<float, Embedding::kLength>;

struct Outcome {
    std::unique_ptr<const Template> made;
    std::string reason;
};

Outcome madeOf(const Embedding& embedding) {
    auto copy = std::make_unique<Template>();
    std::ranges::copy(embedding.values(), copy->begin());
    return {std::move(copy), {}};
}

// A picture that is reduced on one side of a pair and not on the other side of another is made twice.
class Templates {
   public:
    Templates(const PairList& list, bool reduceFirst) {
        constexpr std::uint32_t kNone = ~std::uint32_t{0};
        std::array<std::vector<std::uint32_t>, 2> places;
        for (auto& side : places) side.assign(list.pictures.size(), kNone);
        const auto place = [&](std::uint32_t picture, bool reduced) {
            std::uint32_t& at = places[reduced ? 1 : 0][picture];
            if (at == kNone) {
                at = static_cast<std::uint32_t>(m_wanted.size());
                m_wanted.push_back({picture, reduced});
            }
            return at;
        };
        for (const PicturePair& pair : list.pairs) {
            const std::uint32_t first = place(pair.a, reduceFirst);
            m_comparisons.emplace_back(first, place(pair.b, false));
        }
        outcomes.resize(m_wanted.size());
    }

    const std::vector<Wanted>& wanted() const { return m_wanted; }
    const std::vector<std::pair<std::uint32_t, std::uint32_t>>& comparisons() const { return m_comparisons; }

    std::vector<Outcome> outcomes;  // as wanted()

   private:
    std::vector<Wanted> m_wanted;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_comparisons;
};

// Some that are missing are counted; a list of which nothing is there has the wrong folder.
Result<void> someThere(const PairList& list, const fs::path& root) {
    const bool some = std::ranges::any_of(list.pictures, [&](const std::string& picture) {
        std::error_code error;
        return fs::is_regular_file(root / picture, error);
    });
    if (some) return {};
    return fail(ErrorCode::NotFound, "none of the list's " + std::to_string(list.pictures.size()) +
                                         " pictures is there; the first is '" + list.pictures.front() + "'");
}

// NotFound, Malformed and Unsupported are the picture's fault; all else ends the evaluation.
bool ofThePicture(ErrorCode code) {
    return code == ErrorCode::NotFound || code == ErrorCode::Malformed || code == ErrorCode::Unsupported;
}

Result<Outcome> acquire(FaceModels& models, const fs::path& file, const std::optional<ChipPhoto>& reducedTo) {
    auto picture = loadImage(file.string(), kLargestFaceSide);
    if (picture && reducedTo) picture = reducedToChipPhoto(models, *picture, *reducedTo);
    if (!picture) {
        if (ofThePicture(picture.error().code)) return Outcome{{}, picture.error().message};
        return std::unexpected(picture.error());
    }
    auto face = findFace(models, *picture);
    if (face && !face->embedding.empty()) return madeOf(face->embedding);
    if (face) return Outcome{{}, "the face gives no template"};
    if (ofThePicture(face.error().code)) return Outcome{{}, face.error().message};
    return std::unexpected(face.error());
}

class Acquisition {
   public:
    Acquisition(const PairList& list, const PairEvaluationSettings& settings, Templates& templates)
        : m_list(list), m_settings(settings), m_templates(templates) {}

    Result<void> run() {
        // One after the other: loading is short, and a wrong folder is to be told once.
        std::vector<std::shared_ptr<FaceModels>> nets;
        const auto threads = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(m_settings.jobs, 1)), 1,
                                                     std::max<std::size_t>(m_templates.wanted().size(), 1));
        for (std::size_t i = 0; i < threads; ++i) {
            auto models = FaceModels::load(m_settings.models);
            SIMKIOSK_TRY(models);
            nets.push_back(std::move(*models));
        }
        {
            std::vector<std::jthread> workers;
            for (const auto& own : nets) workers.emplace_back([this, own] { work(*own); });
        }
        if (m_failure) return std::unexpected(*m_failure);
        return {};
    }

   private:
    void work(FaceModels& models) {
        const auto& wanted = m_templates.wanted();
        while (!m_stop) {
            const std::size_t at = m_next++;
            if (at >= wanted.size()) return;
            const fs::path file = fs::path(m_settings.root) / m_list.pictures[wanted[at].picture];
            auto outcome = acquire(models, file, wanted[at].reduced ? m_settings.reducedTo : std::nullopt);
            const std::lock_guard lock(m_mutex);
            ++m_done;
            if (!outcome) {
                m_failure = outcome.error();
                m_stop = true;
                return;
            }
            m_templates.outcomes[at] = std::move(*outcome);
            if (m_settings.progress && (m_done % 100 == 0 || m_done == wanted.size())) {
                m_settings.progress(m_done, wanted.size());
            }
        }
    }

    const PairList& m_list;
    const PairEvaluationSettings& m_settings;
    Templates& m_templates;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_stop = false;
    std::mutex m_mutex;
    std::size_t m_done = 0;
    std::optional<Error> m_failure;
};

}  // namespace

Result<PairEvaluation> evaluatePairs(const PairList& list, const PairEvaluationSettings& settings) {
    SIMKIOSK_TRY(someThere(list, settings.root));
    Templates templates(list, settings.reducedTo.has_value());
    SIMKIOSK_TRY(Acquisition(list, settings, templates).run());

    PairEvaluation evaluation;
    evaluation.pictures = templates.wanted().size();
    for (std::size_t i = 0; i < templates.outcomes.size(); ++i) {
        if (templates.outcomes[i].made) continue;
        evaluation.failures.push_back(
            {list.pictures[templates.wanted()[i].picture], std::move(templates.outcomes[i].reason)});
    }
    for (std::size_t i = 0; i < list.pairs.size(); ++i) {
        const auto [first, second] = templates.comparisons()[i];
        const auto& a = templates.outcomes[first].made;
        const auto& b = templates.outcomes[second].made;
        const bool same = list.pairs[i].same;
        if (a && b) evaluation.scores.push_back({cosineOf(*a, *b), same});
        evaluation.decisions.push_back({a && b ? evaluation.scores.back().score : -1, same});
    }
    return evaluation;
}

}  // namespace simkiosk
