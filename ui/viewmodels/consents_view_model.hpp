// The separate consents; nothing is ticked for the customer. Camera or a member of staff: one of them, freely chosen.
#pragma once

#include "ui/viewmodels/view_model.hpp"

namespace simkiosk {

class ConsentsViewModel : public simkiosk::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by KioskScreen")

    Q_PROPERTY(bool identification READ identification WRITE setIdentification NOTIFY changed)
    Q_PROPERTY(bool faceProcessing READ faceProcessing WRITE setFaceProcessing NOTIFY changed)
    Q_PROPERTY(bool staffCheck READ staffCheck WRITE setStaffCheck NOTIFY changed)
    Q_PROPERTY(bool marketing READ marketing WRITE setMarketing NOTIFY changed)
    Q_PROPERTY(bool sufficient READ sufficient NOTIFY changed)  // what the sale needs is decided

   public:
    explicit ConsentsViewModel(IntentSink& intents) : ViewModel(intents) {}

    bool identification() const { return m_given.contains(Consent::Identification); }
    bool faceProcessing() const { return m_given.contains(Consent::FaceProcessing); }
    bool marketing() const { return m_given.contains(Consent::Marketing); }
    bool staffCheck() const { return m_staffCheck; }
    bool sufficient() const { return identification() && (faceProcessing() || staffCheck()); }
    void setIdentification(bool given) { set(Consent::Identification, given); }
    void setFaceProcessing(bool given);
    void setStaffCheck(bool wanted);
    void setMarketing(bool given) { set(Consent::Marketing, given); }

    Q_INVOKABLE void give();

   protected:
    bool concerns(const Snapshot& before, const Snapshot& now) const override;
    void refresh() override;

   private:
    void set(Consent consent, bool given);

    std::set<Consent> m_given;
    bool m_staffCheck = false;
    Page m_openedPage = Page::Attract;
};

}  // namespace simkiosk
