#include "kiosk/receipts/receipt_texts.hpp"

#include <array>

namespace simkiosk {
namespace {

using Row = std::array<std::string_view, allLanguages.size()>;  // zh-CN, en, es

Row row(ReceiptPhrase which) {
    switch (which) {
        case ReceiptPhrase::Receipt: return {"购买凭证", "RECEIPT", "RECIBO"};
        case ReceiptPhrase::Copy: return {"*** 副本 ***", "*** COPY ***", "*** COPIA ***"};
        case ReceiptPhrase::YourNumber: return {"您的号码", "Your number", "Su número"};
        case ReceiptPhrase::NumberClassStandard: return {"普通号码", "Standard number", "Número estándar"};
        case ReceiptPhrase::NumberClassSilver: return {"银号", "Silver number", "Número plata"};
        case ReceiptPhrase::NumberClassGold: return {"金号", "Gold number", "Número oro"};
        case ReceiptPhrase::NumberClassPlatinum: return {"白金号", "Platinum number", "Número platino"};
        case ReceiptPhrase::Plan: return {"套餐", "Plan", "Plan"};
        case ReceiptPhrase::Data: return {"流量", "Data", "Datos"};
        case ReceiptPhrase::Calls: return {"通话", "Calls", "Llamadas"};
        case ReceiptPhrase::Messages: return {"短信", "Messages", "Mensajes"};
        case ReceiptPhrase::Unlimited: return {"不限量", "unlimited", "ilimitado"};
        case ReceiptPhrase::PerMonth: return {"每月价格", "Price per month", "Precio al mes"};
        case ReceiptPhrase::PlanDueToday: return {"套餐费用", "Plan, due today", "Plan, a pagar hoy"};
        case ReceiptPhrase::NumberPrice: return {"号码费用", "Number", "Número"};
        case ReceiptPhrase::Total: return {"合计", "TOTAL", "TOTAL"};
        case ReceiptPhrase::Paid: return {"已支付（扫码）", "Paid by QR code", "Pagado con código QR"};
        case ReceiptPhrase::Authorization: return {"授权码", "Authorisation", "Autorización"};
        case ReceiptPhrase::SimCard: return {"SIM 卡尾号", "SIM card ending", "Tarjeta SIM terminada en"};
        case ReceiptPhrase::ActiveNow:
            return {"您的号码现已开通，插入手机即可使用。", "Your number is active now. Put the card into your phone.",
                    "Su número ya está activo. Inserte la tarjeta en su teléfono."};
        case ReceiptPhrase::ActiveBy: return {"最迟开通时间", "Active by", "Activo antes de"};
        case ReceiptPhrase::Checked: return {"身份核验", "Identity check", "Identidad"};
        case ReceiptPhrase::CheckedCardAndFace: return {"证件芯片＋人脸", "chip + face", "chip + rostro"};
        case ReceiptPhrase::CheckedCardAndStaff: return {"证件芯片＋店员", "chip + staff", "chip + personal"};
        case ReceiptPhrase::DataDeleted:
            return {"您的证件信息、照片和签名已从本机删除。",
                    "Your document data, picture and signature were deleted from this machine.",
                    "Sus datos, imagen y firma se han borrado de esta máquina."};
        case ReceiptPhrase::KeepReceipt:
            return {"请妥善保管此凭证。", "Please keep this receipt.", "Conserve este recibo."};
        case ReceiptPhrase::ScanToVerify:
            return {"扫码留存凭证编号", "Scan to keep the receipt's number",
                    "Escanee para guardar el número del recibo"};
        case ReceiptPhrase::Free: return {"免费", "free", "gratis"};
        case ReceiptPhrase::Case: return {"案件编号", "Case number", "Número de caso"};
        case ReceiptPhrase::CaseAdvice:
            return {"如需帮助，请向店员出示此单。", "Show this slip to the staff; they can see your case.",
                    "Muestre este recibo al personal: ven su caso."};
        case ReceiptPhrase::Transaction: return {"交易号", "Transaction", "Transacción"};
        case ReceiptPhrase::Kiosk: return {"终端", "Kiosk", "Quiosco"};
        case ReceiptPhrase::Date: return {"日期", "Date", "Fecha"};
        case ReceiptPhrase::Problem: return {"业务未完成", "NOT COMPLETED", "NO COMPLETADO"};
        case ReceiptPhrase::NotCharged: return {"未扣款。", "No money was taken.", "No se ha cobrado nada."};
        case ReceiptPhrase::Refunded:
            return {"款项已原路退回，到账时间以支付机构为准。",
                    "Your payment was given back the way it came. Your wallet or bank decides when it shows.",
                    "Su pago se ha devuelto por la misma vía. La fecha depende de su banco."};
        case ReceiptPhrase::CaseOpened:
            return {"结果待确认，店员正在处理，不会重复扣款。",
                    "The outcome is being checked by our staff. You will not be charged twice.",
                    "Nuestro personal está comprobando el resultado. No se le cobrará dos veces."};
        case ReceiptPhrase::CardRetained:
            return {"SIM 卡已收回机内，且不可使用。", "The SIM card went back into the machine and cannot be used.",
                    "La tarjeta SIM ha vuelto a la máquina y no puede usarse."};
        case ReceiptPhrase::Amount: return {"金额", "Amount", "Importe"};
        case ReceiptPhrase::Sorry:
            return {"很抱歉，本次办理未能完成。", "We are sorry: this purchase could not be completed.",
                    "Lo sentimos: no se pudo completar la compra."};
        case ReceiptPhrase::EsimTitle: return {"eSIM", "eSIM", "eSIM"};
        case ReceiptPhrase::EsimScan:
            return {"用手机扫描：设置 > 蜂窝网络 > 添加 eSIM", "Scan with your phone: Settings > Mobile > Add eSIM",
                    "Escanee con su teléfono: Ajustes > Datos móviles > Añadir eSIM"};
        case ReceiptPhrase::EsimAddress: return {"SM-DP+ 地址", "SM-DP+ address", "Dirección SM-DP+"};
        case ReceiptPhrase::EsimActivationCode: return {"激活码", "Activation code", "Código de activación"};
        case ReceiptPhrase::EsimConfirmation:
            return {"手机会要求输入确认码，确认码由运营商另行告知。",
                    "Your phone will ask for a confirmation code, which you receive separately.",
                    "Su teléfono pedirá un código de confirmación, que recibirá por separado."};
        case ReceiptPhrase::EsimOnce:
            return {"此码只能使用一次，请勿转发。", "This code works once. Do not pass it on.",
                    "Este código sirve una sola vez. No lo comparta."};
    }
    return {};
}

}  // namespace

std::string_view phrase(ReceiptPhrase which, Language language) {
    return row(which)[static_cast<std::size_t>(language)];
}

}  // namespace simkiosk
