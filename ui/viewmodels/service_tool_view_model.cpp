#include "ui/viewmodels/service_tool_view_model.hpp"
#include "ui/viewmodels/service_part.hpp"
#include "ui/viewmodels/service_wording.hpp"
#include "ui/viewmodels/wording.hpp"

#include <algorithm>

namespace simkiosk {
namespace {

QString textOf(const std::string& text) { return QString::fromStdString(text); }

const char* progressOf(TestResult::State state) {
    switch (state) {
        case TestResult::State::Running: return "running";
        case TestResult::State::Done: return "done";
        case TestResult::State::Failed: return "failed";
        case TestResult::State::Noted: break;
    }
    return "noted";
}

double numberOf(const std::string& value) { return QByteArray::fromStdString(value).toDouble(); }

}  // namespace

QString ServiceToolViewModel::version() const {
    return snapshot().service ? textOf(snapshot().service->version) : QString();
}

QString ServiceToolViewModel::trialTitle() const {
    return trial().trial == Trial::Network ? tr("Network test") : tr("Sound test");
}

QString ServiceToolViewModel::trialLead() const {
    if (trial().trial == Trial::Network) return tr("From this machine to the carrier, step by step.");
    if (trial().asks && trial().results.back().step == TestStep::ChimeHeard)
        return tr("Two tones sound on the loudspeaker now. Did you hear them?");
    if (trial().asks) return tr("A sentence is said in the headset now. Put it on. Did you hear it?");
    return trial().silent ? tr("This machine has no loudspeaker and no headset.")
                          : tr("What you heard is written down.");
}

QVariantList ServiceToolViewModel::trialSteps() const {
    const auto wordOf = [](TestStep step) {
        switch (step) {
            case TestStep::NameFound: return tr("The carrier's name has an address");
            case TestStep::Connected: return tr("The carrier's machine takes the connection");
            case TestStep::Encrypted: return tr("The connection is encrypted, and the certificate is right");
            case TestStep::CarrierAsked: return tr("The carrier answers a question");
            case TestStep::ClockAgrees: return tr("This machine's clock agrees with the carrier's");
            case TestStep::ChimeHeard: return tr("Tones on the loudspeaker");
            case TestStep::SentenceHeard: return tr("A sentence in the headset");
            default: return QString();
        }
    };
    QVariantList list;
    for (const auto& result : trial().results) {
        list.push_back(QVariantMap{{QStringLiteral("text"), wordOf(result.step)},
                                   {QStringLiteral("detail"), simkiosk::wordsOf(result, snapshot().language)},
                                   {QStringLiteral("progress"), QString::fromLatin1(progressOf(result.state))}});
    }
    return list;
}

QString ServiceToolViewModel::advice() const {
    const auto bad = std::ranges::find(trial().results, TestResult::State::Failed, &TestResult::state);
    if (bad == trial().results.end()) return {};
    switch (bad->step) {
        case TestStep::NameFound:
            return tr(
                "Check: is the network cable in, does the router work, is the carrier's name in the "
                "configuration spelled right?");
        case TestStep::Connected:
            return tr(
                "Check: does a firewall block the port, are address and port in the configuration right, is the "
                "carrier's service up?");
        case TestStep::Encrypted:
            return tr(
                "Check: is this machine's date right, is the file with the carrier's certificate authority the "
                "right one, does something between the two read along?");
        case TestStep::CarrierAsked:
            return tr(
                "The network is good up to the carrier. Call the carrier: is this machine known there, is the "
                "service disturbed?");
        case TestStep::ClockAgrees: return tr("Set this machine's clock, or check its time server.");
        case TestStep::ChimeHeard:
            return tr(
                "Check: is the loudspeaker connected, is it turned up, is it the right device in the "
                "configuration?");
        case TestStep::SentenceHeard:
            return tr(
                "Check: is the headset plugged in, is it turned up, is it the right device in the "
                "configuration?");
        default: return {};
    }
}

QVariantList ServiceToolViewModel::settings() const {
    QVariantList list;
    for (const auto& line : view().lines) {
        const auto& key = line.now.rule.key;
        QString detail = originOf(line);
        if (line.now.waits) detail += QStringLiteral(" · ") + tr("counts from the next start");
        list.push_back(
            QVariantMap{{QStringLiteral("key"), textOf(key)},
                        {QStringLiteral("text"), QStringLiteral("%1: %2").arg(nameOf(key), words(key, line.now.value))},
                        {QStringLiteral("detail"), detail},
                        {QStringLiteral("drawing"), key.starts_with("face.")    ? QStringLiteral("face")
                                                    : key.starts_with("sound.") ? QStringLiteral("headset")
                                                                                : QStringLiteral("globe")}});
    }
    return list;
}

QString ServiceToolViewModel::trouble() const {
    if (view().trouble.empty()) return {};
    return tr("What was set here cannot be used, so the configured values count (%1).")
        .arg(island(textOf(view().trouble), snapshot().language));
}

QString ServiceToolViewModel::undoText() const {
    const auto& undo = view().undo;
    if (!undo) return {};
    return QStringLiteral("%1: %2 → %3")
        .arg(nameOf(undo->key), words(undo->key, undo->from), words(undo->key, undo->to));
}

QString ServiceToolViewModel::meaning() const {
    const auto& key = view().open;
    if (key == "kiosk.language") return tr("What the first page speaks before anybody has chosen.");
    if (key == "sound.chimes") return tr("Two tones on the loudspeaker before a page goes away.");
    if (key == "sound.words_per_minute") return tr("How fast the voice in the headset speaks.");
    if (key == "face.accept")
        return tr(
            "From this score on, document and face are the same person. Higher is safer, and more customers wait "
            "for staff.");
    if (key == "face.retry")
        return tr(
            "Below this score it is another person; between the two staff decide. Never above the other "
            "threshold.");
    return {};
}

QString ServiceToolViewModel::now() const { return words(view().open, open().now.value); }

QString ServiceToolViewModel::origin() const { return originOf(open()); }

QString ServiceToolViewModel::range() const {
    const auto& rule = open().now.rule;
    if (rule.kind != SettingKind::Number) return {};
    return tr("%1 to %2, in steps of %3")
        .arg(QString::number(rule.least, 'f', rule.decimals), QString::number(rule.most, 'f', rule.decimals),
             QString::number(rule.step, 'f', rule.decimals));
}

QString ServiceToolViewModel::effect() const {
    return open().now.rule.atOnce ? tr("It counts at once.") : tr("It counts when the program starts next.");
}

QVariantList ServiceToolViewModel::choices() const {
    QVariantList list;
    for (const auto& value : open().now.rule.choices) {
        list.push_back(QVariantMap{{QStringLiteral("value"), textOf(value)},
                                   {QStringLiteral("text"), words(view().open, value)},
                                   {QStringLiteral("on"), value == m_draft}});
    }
    return list;
}

QString ServiceToolViewModel::draft() const { return words(view().open, m_draft); }

bool ServiceToolViewModel::mayLower() const {
    const auto& rule = open().now.rule;
    return isNumber() && numberOf(m_draft) > rule.least + rule.step / 100;
}

bool ServiceToolViewModel::mayRaise() const {
    const auto& rule = open().now.rule;
    return isNumber() && numberOf(m_draft) < rule.most - rule.step / 100;
}

QString ServiceToolViewModel::proposal() const {
    return view().proposed ? words(view().open, *view().proposed) : QString();
}

void ServiceToolViewModel::testSound() {
    submit(atService(intent::service::TestSound{
        tr("This is the sound test of the machine. If you hear this sentence, say so on the screen.").toStdString()}));
}

void ServiceToolViewModel::openSetting(const QString& key) {
    submit(atService(intent::service::OpenSetting{key.toStdString()}));
}

void ServiceToolViewModel::choose(const QString& value) {
    m_draft = value.toStdString();
    Q_EMIT draftChanged();
}

void ServiceToolViewModel::step(int steps) {
    if (!isNumber()) return;
    const auto& rule = open().now.rule;
    const double value = std::clamp(numberOf(m_draft) + steps * rule.step, rule.least, rule.most);
    m_draft = QByteArray::number(value, 'f', rule.decimals).toStdString();
    Q_EMIT draftChanged();
}

void ServiceToolViewModel::refresh() {
    if (m_draftOf != view().open) {
        m_draftOf = view().open;
        m_draft = open().now.value;
    }
    Q_EMIT draftChanged();
}

QString ServiceToolViewModel::nameOf(const std::string& key) {
    if (key == "kiosk.language") return tr("Language of the first page");
    if (key == "sound.chimes") return tr("Tones before a time-out");
    if (key == "sound.words_per_minute") return tr("Speed of the voice");
    if (key == "face.accept") return tr("Face check: same person from");
    if (key == "face.retry") return tr("Face check: another person below");
    return textOf(key);
}

QString ServiceToolViewModel::words(const std::string& key, const std::string& value) {
    // Each in its own words: no translation holds these.
    if (value == "zh-CN") return QStringLiteral("简体中文");
    if (value == "zh-TW") return QStringLiteral("繁體中文");
    if (value == "en") return QStringLiteral("English");
    if (value == "es") return QStringLiteral("Español");
    if (value == "ar") return QStringLiteral("العربية");
    if (value == "on") return tr("On");
    if (value == "off") return tr("Off");
    if (key == "sound.words_per_minute") return tr("%1 words a minute").arg(textOf(value));
    return textOf(value);
}

QString ServiceToolViewModel::originOf(const SettingLine& line) const {
    switch (line.now.source) {
        case SettingSource::Shipped: return tr("As shipped");
        case SettingSource::Configured: return tr("As configured");
        case SettingSource::SetHere:
            return tr("Set here by %1, %2").arg(textOf(line.now.by), island(textOf(line.at), snapshot().language));
        case SettingSource::Raised: break;
    }
    return tr("As the country pack asks for");
}

const SettingsView& ServiceToolViewModel::view() const { return shownPart(snapshot(), &ServiceView::settings); }

const TrialView& ServiceToolViewModel::trial() const { return shownPart(snapshot(), &ServiceView::trial); }

const SettingLine& ServiceToolViewModel::open() const {
    static const SettingLine none;
    const auto& lines = view().lines;
    const auto found =
        std::ranges::find_if(lines, [&](const SettingLine& line) { return line.now.rule.key == view().open; });
    return found == lines.end() ? none : *found;
}

}  // namespace simkiosk
