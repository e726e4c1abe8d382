#include "drivers/document_reader/emulation/emrtd_model.hpp"

#include <algorithm>

#include "drivers/document_reader/emulation/emrtd_model_keys.hpp"
#include "drivers/document_reader/emulation/emrtd_model_pace.hpp"
#include "drivers/document_reader/tlv.hpp"

namespace simkiosk {

namespace {

constexpr std::uint16_t ok = 0x9000;
constexpr std::uint16_t cardAccess = 0x011C;
constexpr std::uint16_t atrInfo = 0x2F01;
constexpr std::uint16_t com = 0x011E;
constexpr std::uint16_t portrait = 0x0102;

Bytes applicationId() { return {0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01}; }

Bytes statusBytes(std::uint16_t status) {
    return {static_cast<std::uint8_t>(status >> 8), static_cast<std::uint8_t>(status & 0xFF)};
}

Bytes slice(ByteView bytes) { return {bytes.begin(), bytes.end()}; }

Bytes lengthNumber(std::size_t value) {
    if (value > 0xFFFF)
        return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 0xFF),
                static_cast<std::uint8_t>(value & 0xFF)};
    return {static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value & 0xFF)};
}

// 3B 8x 80 01: a contactless card behind PC/SC; category 80, card capabilities, check byte.
Bytes makeAtr(bool extended) {
    Bytes atr{0x3B, 0x85, 0x80, 0x01, 0x80, 0x73, 0xC8, 0x21, static_cast<std::uint8_t>(extended ? 0x40 : 0x00)};
    std::uint8_t check = 0;
    for (std::size_t i = 1; i < atr.size(); ++i) check ^= atr[i];
    atr.push_back(check);
    return atr;
}

}  // namespace

Bytes paceInfoObject(const PaceOffer& offer) {
    const Bytes oid = paceProtocolOid(offer);
    Bytes body = makeTlv(0x06, oid);
    appendTlv(body, 0x02, Bytes{0x02});
    appendTlv(body, 0x02, Bytes{static_cast<std::uint8_t>(offer.parameterId)});
    return makeTlv(0x30, body);
}

EmrtdModel::EmrtdModel(EmrtdModelConfig config, Random& random)
    : m_config(std::move(config)), m_random(random), m_files(m_config.document.files) {
    if (!m_config.pace.empty()) {
        Bytes infos;
        for (const PaceOffer& offer : m_config.pace) append(infos, paceInfoObject(offer));
        m_files[cardAccess] = makeTlv(0x31, infos);
    }
    if (m_config.mostResponseBytes > 258) {
        Bytes lengths = makeTlv(0x02, lengthNumber(m_config.mostResponseBytes));
        appendTlv(lengths, 0x02, lengthNumber(m_config.mostResponseBytes));
        m_files[atrInfo] = makeTlv(0x7F66, lengths);
    }
    if (m_config.fault == EmrtdModelConfig::Fault::ForeignFile) m_files[com] = m_files[portrait];
}

EmrtdModel::~EmrtdModel() = default;

Bytes EmrtdModel::atr() const { return makeAtr(m_config.mostResponseBytes > 258); }

void EmrtdModel::reset() {
    m_application = false;
    m_authenticated = false;
    m_selected = 0;
    m_challenge.clear();
    m_session.reset();
    m_nextSession.reset();
    m_pace.reset();
    m_protected = 0;
}

Bytes EmrtdModel::transmit(ByteView bytes) {
    ++m_commands;
    const auto command = CommandApdu::parse(bytes);
    if (!command || (command->isExtended() && (m_config.refusesExtended || m_config.mostResponseBytes <= 258)))
        return statusBytes(0x6700);
    // What the reader has room for, and what this chip can send.
    const std::size_t most = std::min<std::size_t>(command->le.value_or(256), m_config.mostResponseBytes - 2);
    Bytes answer;
    if ((command->cla & 0x0C) == 0x0C) {
        if (!m_session) return statusBytes(0x6988);
        const auto plain = unprotect(*command);
        if (!plain) {
            m_session.reset();
            m_authenticated = false;
            return statusBytes(0x6988);
        }
        Answer result = execute(*plain);
        if (result.status == 0x6988) {
            m_session.reset();
            m_authenticated = false;
            return statusBytes(0x6988);
        }
        answer = spoil(protect(*plain, result, most), *plain);
        if (m_nextSession) m_session = std::exchange(m_nextSession, std::nullopt);
    } else {
        // A plain command ends a session (9303-11 §9.8.3).
        if (m_session) {
            m_session.reset();
            m_authenticated = false;
        }
        const Answer result = execute(*command);
        answer = result.data.size() > most ? Bytes() : result.data;
        append(answer, statusBytes(result.data.size() > most ? 0x6700 : result.status));
        if (m_nextSession) m_session = std::exchange(m_nextSession, std::nullopt);
    }
    m_longestAnswer = std::max(m_longestAnswer, answer.size());
    return answer;
}

Bytes EmrtdModel::spoil(Bytes answer, const CommandApdu& command) {
    using enum EmrtdModelConfig::Fault;
    ++m_protected;
    if (m_protected <= m_config.faultAfter) return answer;
    switch (m_config.fault) {
        case Silence: return {};
        case Garbage: {
            Bytes noise(answer.size());
            m_random.fill(noise);
            noise.back() = 0x11;
            noise[noise.size() - 2] = 0x23;  // no status word
            return noise;
        }
        case WrongMac: answer[answer.size() - 3] ^= 0x01; return answer;
        case NoStatusObject: {
            // DO99 stands before DO8E and the status word.
            const auto at = answer.end() - 2 - 10 - 4;
            answer.erase(at, at + 4);
            return answer;
        }
        case TruncatedAnswer: {
            const Bytes tail = slice(ByteView(answer).last(2));
            answer.resize(answer.size() / 2);
            append(answer, tail);
            return answer;
        }
        case WrongCounter: {
            // As if an answer of before were played again.
            Answer old{{}, ok};
            auto& counter = m_session->counter;
            for (auto& byte : counter.writable()) byte = 0x77;
            return protect(command, old, 256);
        }
        case EndsSession: m_session.reset(); return statusBytes(0x6988);
        default: return answer;
    }
}

EmrtdModel::Answer EmrtdModel::execute(const CommandApdu& command) {
    switch (command.ins) {
        case 0xA4: return select(command);
        case 0xB0:
        case 0xB1: return readBinary(command);
        case 0x84:
            if (!m_application || !m_config.bac) return {{}, 0x6D00};
            m_challenge.resize(8);
            m_random.fill(m_challenge);
            return {m_challenge, ok};
        case 0x82: return externalAuthenticate(command);
        case 0x88: return internalAuthenticate(command);
        case 0x22: return manageEnvironment(command);
        case 0x86: return generalAuthenticate(command);
        default: return {{}, 0x6D00};
    }
}

EmrtdModel::Answer EmrtdModel::select(const CommandApdu& command) {
    if (command.p1 == 0x04) {
        if (command.data != applicationId()) return {{}, 0x6A82};
        m_application = true;
        m_selected = 0;
        return {};
    }
    if (command.data.size() != 2 || (command.p1 != 0x00 && command.p1 != 0x02)) return {{}, 0x6A86};
    const std::uint16_t id = readU16Be(command.data);
    if (id == 0x3F00) {
        m_application = false;
        m_selected = 0;
        return {};
    }
    const std::uint16_t before = std::exchange(m_selected, id);
    if (currentFile()) return {};
    m_selected = before;
    return {{}, 0x6A82};
}

// EF.CardAccess and EF.ATR/INFO lie in the master file, all others in the application.
const Bytes* EmrtdModel::currentFile() const {
    const bool inMaster = m_selected == cardAccess || m_selected == atrInfo;
    const auto file = m_files.find(m_selected);
    return file == m_files.end() || inMaster == m_application ? nullptr : &file->second;
}

EmrtdModel::Answer EmrtdModel::readBinary(const CommandApdu& command) {
    const bool isFar = command.ins == 0xB1;
    std::size_t offset = static_cast<std::size_t>(command.p1) << 8 | command.p2;
    if (isFar) {
        const auto at = findTlv(command.data, 0x54);
        if (!at || command.p1 != 0 || command.p2 != 0) return {{}, 0x6A80};
        const auto value = tlvNumber(*at);
        if (!value) return {{}, 0x6A80};
        offset = *value;
    } else if (command.p1 & 0x80) {
        if (!m_config.shortIdentifiers) return {{}, 0x6A86};
        const std::uint8_t shortId = command.p1 & 0x1F;
        const auto id = static_cast<std::uint16_t>(!m_application && shortId == 0x01 ? atrInfo : 0x0100 + shortId);
        const std::uint16_t before = std::exchange(m_selected, id);
        if (!currentFile()) {
            m_selected = before;
            return {{}, 0x6A82};
        }
        offset = command.p2;
    }
    if (!currentFile()) return {{}, 0x6986};
    if (m_application && (!m_authenticated || m_config.withheldFiles.contains(m_selected))) return {{}, 0x6982};
    return giveFile(offset, command.le.value_or(0), isFar);
}

EmrtdModel::Answer EmrtdModel::giveFile(std::size_t offset, std::size_t count, bool far) {
    const Bytes& file = *currentFile();
    if (offset >= file.size()) return {{}, 0x6B00};
    if (m_config.mostReadBytes != 0 && count > m_config.mostReadBytes)
        return {{}, static_cast<std::uint16_t>(0x6C00 | m_config.mostReadBytes)};
    std::uint16_t status = ok;
    // An odd READ BINARY counts the object around the data.
    const std::size_t overhead = !far ? 0 : count < 0x82 ? 2 : count < 0x103 ? 3 : 4;
    std::size_t wanted = count > overhead ? count - overhead : 0;
    const bool all = count == 256 || count == 65536;
    if (wanted > file.size() - offset) {
        switch (all ? EmrtdModelConfig::BeyondEnd::GivesWhatThereIs : m_config.beyondEnd) {
            case EmrtdModelConfig::BeyondEnd::GivesWhatThereIs: break;
            case EmrtdModelConfig::BeyondEnd::Warns6282: status = 0x6282; break;
            case EmrtdModelConfig::BeyondEnd::Refuses6700: return {{}, 0x6700};
            case EmrtdModelConfig::BeyondEnd::EndsSession: return {{}, 0x6988};
        }
        wanted = file.size() - offset;
    }
    const Bytes data = slice(ByteView(file).subspan(offset, wanted));
    return {far ? makeTlv(0x53, data) : data, status};
}

EmrtdModel::Answer EmrtdModel::externalAuthenticate(const CommandApdu& command) {
    if (!m_config.bac || m_challenge.empty()) return {{}, 0x6985};
    if (m_config.fault == EmrtdModelConfig::Fault::RefusesBac || command.data.size() != 40) return {{}, 0x6300};
    constexpr SmCipher cipher = SmCipher::TripleDes;
    const Bytes hash = digestOf(DigestAlgorithm::Sha1, toBytes(m_config.mrzInformation));
    const ByteView seed = ByteView(hash).first(16);
    const SecretBytes encryption = deriveKey(seed, KeyPurpose::Encryption, cipher);
    const SecretBytes mac = deriveKey(seed, KeyPurpose::Mac, cipher);
    const ByteView encrypted = ByteView(command.data).first(32);
    Bytes padded = slice(encrypted);
    padTo(padded, 8);
    if (blockMac(cipher, mac.view(), padded) != slice(ByteView(command.data).last(8))) return {{}, 0x6300};
    // S = RND.IFD || RND.IC || K.IFD
    const SecretBytes s = cbcDecrypt(cipher, encryption.view(), {}, encrypted);
    if (!std::ranges::equal(s.view().subspan(8, 8), m_challenge)) return {{}, 0x6300};
    Bytes chipKey(16);
    m_random.fill(chipKey);
    Bytes r = m_challenge;
    append(r, s.view().first(8));
    append(r, chipKey);
    Bytes answer = cbcEncrypt(cipher, encryption.view(), {}, r);
    Bytes covered = answer;
    padTo(covered, 8);
    append(answer, blockMac(cipher, mac.view(), covered));
    Bytes secret(16);
    for (std::size_t i = 0; i < 16; ++i) secret[i] = chipKey[i] ^ s.view()[16 + i];
    Bytes counter(m_challenge.begin() + 4, m_challenge.end());
    append(counter, s.view().subspan(4, 4));
    startSession(cipher, secret, counter);
    m_challenge.clear();
    return {answer, ok};
}

void EmrtdModel::startSession(SmCipher cipher, ByteView secret, ByteView counter) {
    m_nextSession =
        Session{cipher, deriveKey(secret, KeyPurpose::Encryption, cipher), deriveKey(secret, KeyPurpose::Mac, cipher),
                counter.empty() ? SecretBytes(blockBytes(cipher)) : SecretBytes(counter)};
    m_authenticated = true;
}

EmrtdModel::Answer EmrtdModel::internalAuthenticate(const CommandApdu& command) const {
    if (!m_authenticated) return {{}, 0x6982};
    if (!m_config.document.activeKey) return {{}, 0x6D00};
    Bytes signature = m_config.document.activeKey.sign(command.data, m_random);
    if (signature.empty()) return {{}, 0x6985};
    return {std::move(signature), ok};
}

EmrtdModel::Answer EmrtdModel::manageEnvironment(const CommandApdu& command) {
    if (command.p1 == 0xC1 && command.p2 == 0xA4) {
        const auto oid = findTlv(command.data, 0x80);
        const auto password = findTlv(command.data, 0x83);
        if (!oid || !password || password->size() != 1) return {{}, 0x6A80};
        const auto parameter = findTlv(command.data, 0x84);
        for (const PaceOffer& offer : m_config.pace) {
            if (!std::ranges::equal(paceProtocolOid(offer), *oid)) continue;
            if (parameter && (parameter->size() != 1 || parameter->front() != offer.parameterId)) continue;
            m_pace = PaceRun::create(offer, password->front(), m_config.mrzInformation, m_config.can, m_random);
            return m_pace ? Answer{} : Answer{{}, 0x6A88};
        }
        return {{}, 0x6A80};
    }
    if (command.p1 == 0x41 && command.p2 == 0xA4 && m_authenticated) {
        const auto oid = findTlv(command.data, 0x80);
        if (!oid) return {{}, 0x6A80};
        m_chipProtocol = slice(*oid);
        return {};
    }
    if (command.p1 == 0x41 && command.p2 == 0xA6 && m_authenticated) {
        const auto key = findTlv(command.data, 0x91);
        if (!key) return {{}, 0x6A80};
        m_chipProtocol = {0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x03, 0x02, 0x01};
        return agreeWithChipKey(*key);
    }
    return {{}, 0x6A86};
}

EmrtdModel::Answer EmrtdModel::agreeWithChipKey(ByteView terminalKey) {
    const SecretBytes secret = m_config.document.chipKey.agreeOn(terminalKey);
    if (secret.empty()) return {{}, 0x6A80};
    const auto cipher = chipAuthenticationCipher(m_chipProtocol);
    if (!cipher) return {{}, 0x6A80};
    startSession(*cipher, secret.view(), {});
    return {};
}

EmrtdModel::Answer EmrtdModel::generalAuthenticate(const CommandApdu& command) {
    const auto data = wholeTlv(command.data, 0x7C);
    if (!data) return {{}, 0x6A80};
    if (!m_pace) {
        // Chip Authentication's second half.
        const auto key = findTlv(*data, 0x80);
        if (!m_authenticated || m_chipProtocol.empty() || !key) return {{}, 0x6985};
        Answer answer = agreeWithChipKey(*key);
        if (answer.status == ok) answer.data = makeTlv(0x7C, {});
        return answer;
    }
    std::uint32_t tag = 0;
    ByteView value;
    if (!data->empty()) {
        TlvReader reader(*data);
        const auto object = reader.next();
        if (!object) return {{}, 0x6A80};
        tag = object->tag;
        value = object->value;
    }
    return paceStep(tag, value);
}

EmrtdModel::Answer EmrtdModel::paceStep(std::uint32_t tag, ByteView value) {
    auto step = m_pace->step(tag, value);
    if (!step.isDone) return step.status == ok ? Answer{makeTlv(0x7C, step.data), ok} : Answer{{}, step.status};
    const SmCipher cipher = m_pace->cipher();
    startSession(cipher, m_pace->secret().view(), {});
    m_pace.reset();
    return {makeTlv(0x7C, step.data), ok};
}

// Chip's side of 9303-11 §9.8: the counter goes up with the command and with its answer.
std::optional<CommandApdu> EmrtdModel::unprotect(const CommandApdu& command) {
    Session& session = *m_session;
    const std::size_t block = blockBytes(session.cipher);
    const auto counter = session.counter.writable();
    for (std::size_t i = counter.size(); i > 0 && ++counter[i - 1] == 0; --i) {
    }
    Bytes message(counter.begin(), counter.end());
    Bytes header{command.cla, command.ins, command.p1, command.p2};
    padTo(header, block);
    append(message, header);
    CommandApdu plain{static_cast<std::uint8_t>(command.cla & ~0x0C), command.ins, command.p1, command.p2};
    Bytes mac;
    bool anything = false;
    for (TlvReader objects(command.data); !objects.atEnd();) {
        const auto object = objects.next();
        if (!object) return std::nullopt;
        if (object->tag == 0x8E) {
            mac = slice(object->value);
            break;
        }
        anything = true;
        append(message, object->whole);
        if (object->tag == 0x97) {
            const auto number = tlvNumber(object->value);
            if (!number) return std::nullopt;
            plain.le = *number == 0 ? (object->value.size() == 1 ? 256U : 65536U) : *number;
        } else if (object->tag == 0x87 || object->tag == 0x85) {
            if ((object->tag == 0x85) != ((command.ins & 1) != 0)) return std::nullopt;
            const ByteView encrypted = object->tag == 0x87 ? object->value.subspan(1) : object->value;
            if (encrypted.empty() || encrypted.size() % block != 0) return std::nullopt;
            const Bytes iv = messageIv(session.cipher, session.encryption.view(), counter);
            const SecretBytes padded = cbcDecrypt(session.cipher, session.encryption.view(), iv, encrypted);
            std::size_t end = padded.size();
            while (end > 0 && padded.view()[end - 1] == 0) --end;
            if (end == 0 || padded.view()[end - 1] != 0x80) return std::nullopt;
            plain.data = slice(padded.view().first(end - 1));
        }
    }
    if (anything) padTo(message, block);
    if (mac != blockMac(session.cipher, session.mac.view(), message)) return std::nullopt;
    return plain;
}

Bytes EmrtdModel::protect(const CommandApdu& command, const Answer& answer, std::size_t most) {
    Session& session = *m_session;
    const std::size_t block = blockBytes(session.cipher);
    const auto counter = session.counter.writable();
    for (std::size_t i = counter.size(); i > 0 && ++counter[i - 1] == 0; --i) {
    }
    const auto build = [&](const Answer& inner) {
        Bytes objects;
        if (!inner.data.empty()) {
            Bytes padded = inner.data;
            padTo(padded, block);
            const Bytes iv = messageIv(session.cipher, session.encryption.view(), counter);
            Bytes value = cbcEncrypt(session.cipher, session.encryption.view(), iv, padded);
            if ((command.ins & 1) == 0) value.insert(value.begin(), 0x01);
            appendTlv(objects, (command.ins & 1) ? 0x85 : 0x87, value);
        }
        appendTlv(objects, 0x99, statusBytes(inner.status));
        Bytes message(counter.begin(), counter.end());
        append(message, objects);
        padTo(message, block);
        appendTlv(objects, 0x8E, blockMac(session.cipher, session.mac.view(), message));
        return objects;
    };
    Bytes objects = build(answer);
    std::uint16_t status = answer.status;
    // An answer that reader or chip have no room for is none.
    if (objects.size() > most) {
        status = 0x6700;
        objects = build({{}, status});
    }
    append(objects, statusBytes(status));
    return objects;
}

}  // namespace simkiosk
