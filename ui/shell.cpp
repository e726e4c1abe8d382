#include "ui/shell.hpp"

#include <QFont>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>

#include "platform/base/assert.hpp"
#include "platform/base/log.hpp"
#include "ui/access/narrator.hpp"
#include "ui/access/signs_of_life.hpp"
#include "ui/access/tactile_pad.hpp"

// Made by qt_add_qml_module; naming it keeps the registrations when the library is linked statically.
extern void qml_register_types_SimKiosk_Ui();

namespace simkiosk {
namespace {

constexpr const char* mainPage = "qrc:/qt/qml/SimKiosk/Ui/qml/Main.qml";

// In the order a customer meets them. The attract page is loaded already.
constexpr std::array preloadedPages{"LanguagePage", "PlansPage",        "NumbersPage",     "ConsentsPage",
                                    "DocumentPage", "IdentityCardPage", "PassportPage",    "LiveFacePage",
                                    "ReviewPage",   "PaymentPage",      "IssuePage",       "ReceiptPage",
                                    "GoodbyePage",  "ProblemPage",      "OutOfServicePage"};
constexpr auto lastPageGoes = std::chrono::milliseconds(500);
constexpr auto preloadPause = std::chrono::milliseconds(20);  // lets touches in between

void giveFamilies(QQuickItem* item, const QStringList& families) {
    if (item->inherits("QQuickText")) {
        auto font = item->property("font").value<QFont>();
        font.setFamilies(families);
        item->setProperty("font", font);
    }
    for (auto* child : item->childItems()) giveFamilies(child, families);
}

}  // namespace

Shell::Shell(KioskScreen& screen, ShellOptions options) : m_screen(screen), m_options(options) {
    m_sinceConstruction.start();
    // Volatile: an optimiser would see that nobody calls it, and the linker would leave the registrations out.
    static void (*volatile const keepRegistrations)() = &qml_register_types_SimKiosk_Ui;
    SIMKIOSK_ASSERT(keepRegistrations != nullptr);

    m_screen.setWordingListener({.install = [this](Language language) { install(language); },
                                 .retranslate =
                                     [this] {
                                         if (m_view) m_view->engine()->retranslate();
                                     }});
    install(Language::ZhCn);
    m_forgetSoon.setSingleShot(true);
    m_forgetSoon.setInterval(lastPageGoes);
    connect(&m_forgetSoon, &QTimer::timeout, this, &Shell::forgetCustomer);
    const auto* session = m_screen.models().session();
    connect(session, &SessionViewModel::pageChanged, this, [this, session] {
        if (session->page() == QLatin1String(toString(Page::Attract))) m_forgetSoon.start();
    });
}

Shell::~Shell() {
    m_preloaded.clear();
    m_view.reset();
    m_screen.setWordingListener({});
}

Result<void> Shell::show() {
    m_view = std::make_unique<QQuickView>();
    m_view->engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_view->setTitle(QStringLiteral("SimKiosk"));
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->setInitialProperties({{QStringLiteral("models"), QVariant::fromValue(&m_screen.models())},
                                  {QStringLiteral("pixelPitchMm"), m_options.pixelPitchMm}});
    m_view->setSource(QUrl(QLatin1String(mainPage)));
    if (m_view->status() != QQuickView::Ready) {
        QString message;
        for (const auto& error : m_view->errors()) message += error.toString() + QLatin1Char('\n');
        return fail(ErrorCode::Invalid, message.toStdString());
    }
    // Both are the view's own. The filter that was installed last sees an event first, also what the keys take.
    auto* pad = new TactilePad(*m_view);
    new SignsOfLife(*m_view, [this] { m_screen.models().session()->stillHere(); });
    new Narrator(m_screen.models(), *pad, *m_view, m_options.speaker ? *m_options.speaker : m_noSpeaker);
    connect(
        m_view.get(), &QQuickWindow::afterFrameEnd, this,
        [this] {
            if (std::exchange(m_firstFrameSeen, true)) return;
            Q_EMIT firstFrame(std::chrono::milliseconds(m_sinceConstruction.elapsed()));
            QTimer::singleShot(preloadPause, this, &Shell::preloadNextPage);
        },
        Qt::QueuedConnection);
    m_view->resize(m_options.size);
    if (m_options.fullscreen)
        m_view->showFullScreen();
    else
        m_view->show();
    return {};
}

void Shell::install(Language language) {
    if (m_translator) QCoreApplication::removeTranslator(m_translator.get());
    m_translator.reset();
    useTypefacesOf(language);
    const auto tag = languageTag(language);
    const QString name = QString::fromUtf8(tag.data(), qsizetype(tag.size())).replace(u'-', u'_');
    m_translator = std::make_unique<QTranslator>();
    if (!m_translator->load(QStringLiteral(":/i18n/simkiosk_%1.qm").arg(name)))
        m_translator.reset();
    else
        QCoreApplication::installTranslator(m_translator.get());
}

// The shapes of many Chinese characters differ between simplified and traditional, at the same code point: each has a
// typeface of its own. Texts that exist already keep the old one unless told.
void Shell::useTypefacesOf(Language language) {
    const bool taiwan = language == Language::ZhTw;
    const QStringList families{QStringLiteral("Noto Sans"),
                               taiwan ? QStringLiteral("Noto Sans CJK TC") : QStringLiteral("Noto Sans CJK SC"),
                               QStringLiteral("Noto Sans Arabic")};
    QFont font;
    if (font.families() == families) return;
    font.setFamilies(families);
    QGuiApplication::setFont(font);
    if (m_view) giveFamilies(m_view->contentItem(), families);
}

// The engine keeps every text a binding ever made until it collects its garbage, which with so little of it may be
// never.
void Shell::forgetCustomer() {
    if (m_view) m_view->engine()->collectGarbage();
}

void Shell::preloadNextPage() {
    if (m_nextPreload == preloadedPages.size()) return;
    const QString page = QLatin1String(preloadedPages[m_nextPreload++]);
    m_preloaded.push_back(std::make_unique<QQmlComponent>(
        m_view->engine(), QUrl(QStringLiteral("qrc:/qt/qml/SimKiosk/Ui/qml/pages/%1.qml").arg(page)),
        QQmlComponent::Asynchronous));
    QTimer::singleShot(preloadPause, this, &Shell::preloadNextPage);
}

}  // namespace simkiosk
