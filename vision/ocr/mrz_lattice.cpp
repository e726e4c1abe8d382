#include "vision/ocr/mrz_lattice.hpp"

#include <cmath>
#include <numeric>
#include <string>

namespace simkiosk {

namespace {

constexpr std::size_t kLetters = mrzAlphabet.size();
// A state less likely than this beside the likeliest of its frame is left out.
constexpr double kNegligible = 1e-60;

// The states after some frames: `blank[i]` stands behind i characters, `letter[i][c]` in the i-th, which is c.
struct States {
    std::vector<double> blank;
    std::vector<LetterWeights> letter;
    std::vector<double> anyLetter;  // sum over c

    explicit States(std::size_t places) : blank(places + 1), letter(places), anyLetter(places) {}
};

double chance(const std::array<float, mrzClasses>& frame, std::size_t letter) { return frame[letter + 1]; }

// Mass that enters the letter c at place i from the states one frame before.
double entering(const States& before, std::size_t place, std::size_t letter) {
    double mass = before.blank[place];
    // The same letter twice needs a blank between.
    if (place > 0) mass += before.anyLetter[place - 1] - before.letter[place - 1][letter];
    return std::max(mass, 0.0);
}

class Lattice {
   public:
    Lattice(const LineScores& scores, const LineGrammar& grammar)
        : m_frames(scores.frames), m_grammar(grammar), m_places(grammar.size()) {}

    std::optional<LineReading> read() {
        forward();
        const auto& last = m_forward.back();
        const double end = last.blank[m_places] + last.anyLetter[m_places - 1];
        if (!(end > 0)) return std::nullopt;
        LineReading reading;
        reading.logLikelihood = m_logScale + std::log(end);
        reading.places.assign(m_places, LetterWeights{});
        backward(reading);
        for (auto& place : reading.places) {
            const double sum = std::accumulate(place.begin(), place.end(), 0.0);
            if (!(sum > 0) || !std::isfinite(sum)) return std::nullopt;
            for (double& probability : place) probability /= sum;
        }
        return reading;
    }

   private:
    void forward() {
        States before(m_places);
        before.blank[0] = 1;
        for (const auto& frame : m_frames) {
            States now(m_places);
            for (std::size_t i = 0; i <= m_places; ++i) {
                const double arriving = before.blank[i] + (i > 0 ? before.anyLetter[i - 1] : 0);
                now.blank[i] = frame[0] * arriving;
                if (i < m_places && (arriving > 0 || before.anyLetter[i] > 0)) step(before, now, frame, i);
            }
            scaled(now);
            m_forward.push_back(now);
            before = std::move(now);
        }
    }

    void step(const States& before, States& now, const std::array<float, mrzClasses>& frame, std::size_t i) const {
        double sum = 0;
        for (std::size_t c = 0; c < kLetters; ++c) {
            const double mass = before.letter[i][c] + m_grammar[i][c] * entering(before, i, c);
            now.letter[i][c] = chance(frame, c) * mass;
            sum += now.letter[i][c];
        }
        now.anyLetter[i] = sum;
    }

    void scaled(States& states) {
        double total = std::accumulate(states.blank.begin(), states.blank.end(), 0.0);
        total = std::accumulate(states.anyLetter.begin(), states.anyLetter.end(), total);
        const double scale = total > 0 ? total : 1;
        m_scales.push_back(scale);
        m_logScale += std::log(scale);
        for (double& mass : states.blank) mass = mass / scale < kNegligible ? 0 : mass / scale;
        for (std::size_t i = 0; i < m_places; ++i) {
            states.anyLetter[i] /= scale;
            const bool negligible = states.anyLetter[i] < kNegligible;
            if (negligible) states.anyLetter[i] = 0;
            for (double& mass : states.letter[i]) mass = negligible ? 0 : mass / scale;
        }
    }

    // `after` holds the chance of everything behind a frame; each path enters each place exactly once, so the sum over
    // the frames of what enters is the probability of the letter there.
    void backward(LineReading& reading) const {
        States after(m_places);
        after.blank[m_places] = 1;
        after.letter[m_places - 1].fill(1);
        const States start = startStates();
        for (std::size_t t = m_frames.size(); t-- > 0;) {
            const States& before = t > 0 ? m_forward[t - 1] : start;
            const auto& frame = m_frames[t];
            // What the frame makes of entering a letter, by place.
            States enter(m_places);
            for (std::size_t i = 0; i < m_places; ++i) {
                for (std::size_t c = 0; c < kLetters; ++c) {
                    const double future = m_grammar[i][c] * chance(frame, c) * after.letter[i][c] / m_scales[t];
                    enter.letter[i][c] = future;
                    enter.anyLetter[i] += future;
                    if (future > 0) reading.places[i][c] += entering(before, i, c) * future;
                }
            }
            after = earlier(after, enter, frame, m_scales[t]);
        }
    }

    States earlier(const States& after, const States& enter, const std::array<float, mrzClasses>& frame,
                   double scale) const {
        States now(m_places);
        for (std::size_t i = 0; i <= m_places; ++i) {
            now.blank[i] = frame[0] * after.blank[i] / scale + (i < m_places ? enter.anyLetter[i] : 0);
            if (i == m_places) break;
            const double leave = frame[0] * after.blank[i + 1] / scale;
            for (std::size_t c = 0; c < kLetters; ++c) {
                double next = leave + chance(frame, c) * after.letter[i][c] / scale;
                if (i + 1 < m_places) next += enter.anyLetter[i + 1] - enter.letter[i + 1][c];
                now.letter[i][c] = std::max(next, 0.0);
            }
        }
        return now;
    }

    States startStates() const {
        States start(m_places);
        start.blank[0] = 1;
        return start;
    }

    const std::vector<std::array<float, mrzClasses>>& m_frames;
    const LineGrammar& m_grammar;
    std::size_t m_places;
    std::vector<States> m_forward;
    std::vector<double> m_scales;
    double m_logScale = 0;
};

LetterWeights only(std::string_view likely, double others) {
    LetterWeights weights;
    weights.fill(others);
    for (const char c : likely) weights[mrzAlphabet.find(c)] = 1;
    return weights;
}

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kNameLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

// One letter a place: D digit, d digit or (rarely) filler, N name, S state, A anything, X sex, and for the document
// code P passport, I card or visa, c its second letter.
LetterWeights weightsOf(char kind) {
    switch (kind) {
        case 'D': return only(kDigits, 1e-4);
        case 'd': {
            auto weights = only(kDigits, 1e-5);
            weights[mrzAlphabet.find('<')] = 0.05;
            return weights;
        }
        case 'N': return only(kNameLetters, 1e-3);
        case 'S': return only(kNameLetters, 1e-2);
        case 'X': return only("MF<", 1e-4);
        case 'P': return only("PV", 1e-3);
        case 'I': return only("IACV", 1e-2);
        case 'c': return only(kNameLetters, 0.1);
        default: return only(mrzAlphabet, 1);
    }
}

LineGrammar grammar(std::string_view kinds) {
    LineGrammar line;
    for (const char kind : kinds) line.push_back(weightsOf(kind));
    return line;
}

}  // namespace

std::vector<LineGrammar> grammarOf(MrzFormat format) {
    switch (format) {
        case MrzFormat::Td1:
            return {grammar("IcSSSAAAAAAAAAd" + std::string(15, 'A')), grammar("dddddddXdddddddSSSAAAAAAAAAAAD"),
                    grammar(std::string(30, 'N'))};
        case MrzFormat::Td2:
            return {grammar("IcSSS" + std::string(31, 'N')), grammar("AAAAAAAAAdSSSdddddddXdddddddAAAAAAAA")};
        case MrzFormat::Td3: break;
    }
    // The last two are check digits in a passport, optional data in a visa.
    return {grammar("PcSSS" + std::string(39, 'N')), grammar("AAAAAAAAAdSSSdddddddXddddddd" + std::string(16, 'A'))};
}

std::optional<LineReading> readLine(const LineScores& scores, const LineGrammar& grammar) {
    if (grammar.empty() || scores.frames.size() < grammar.size()) return std::nullopt;
    return Lattice(scores, grammar).read();
}

}  // namespace simkiosk
