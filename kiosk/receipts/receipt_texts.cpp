#include "kiosk/receipts/receipt_texts.hpp"

#include <array>

namespace simkiosk {
namespace {

using Row = std::array<std::string_view, allLanguages.size()>;  // zh-CN, en, es, zh-TW, ar

Row row(ReceiptPhrase which) {
    switch (which) {
        case ReceiptPhrase::Receipt: return {"购买凭证", "RECEIPT", "RECIBO", "購買憑證", "إيصال"};
        case ReceiptPhrase::Copy:
            return {"*** 副本 ***", "*** COPY ***", "*** COPIA ***", "*** 副本 ***", "*** نسخة ***"};
        case ReceiptPhrase::YourNumber: return {"您的号码", "Your number", "Su número", "您的門號", "رقمك"};
        case ReceiptPhrase::NumberClassStandard:
            return {"普通号码", "Standard number", "Número estándar", "一般門號", "رقم عادي"};
        case ReceiptPhrase::NumberClassSilver: return {"银号", "Silver number", "Número plata", "銀級門號", "رقم فضي"};
        case ReceiptPhrase::NumberClassGold: return {"金号", "Gold number", "Número oro", "金級門號", "رقم ذهبي"};
        case ReceiptPhrase::NumberClassPlatinum:
            return {"白金号", "Platinum number", "Número platino", "白金門號", "رقم بلاتيني"};
        case ReceiptPhrase::Plan: return {"套餐", "Plan", "Plan", "方案", "الباقة"};
        case ReceiptPhrase::Data: return {"流量", "Data", "Datos", "上網量", "البيانات"};
        case ReceiptPhrase::Calls: return {"通话", "Calls", "Llamadas", "通話", "المكالمات"};
        case ReceiptPhrase::Messages: return {"短信", "Messages", "Mensajes", "簡訊", "الرسائل"};
        case ReceiptPhrase::Unlimited: return {"不限量", "unlimited", "ilimitado", "不限量", "بلا حدود"};
        case ReceiptPhrase::PerMonth:
            return {"每月价格", "Price per month", "Precio al mes", "每月費用", "السعر شهريًا"};
        case ReceiptPhrase::PlanDueToday:
            return {"套餐费用", "Plan, due today", "Plan, a pagar hoy", "方案費用", "الباقة، تُدفع اليوم"};
        case ReceiptPhrase::NumberPrice: return {"号码费用", "Number", "Número", "門號費用", "الرقم"};
        case ReceiptPhrase::Total: return {"合计", "TOTAL", "TOTAL", "合計", "المجموع"};
        case ReceiptPhrase::Paid:
            return {"已支付（扫码）", "Paid by QR code", "Pagado con código QR", "已付款（掃碼）", "مدفوع برمز QR"};
        case ReceiptPhrase::Authorization: return {"授权码", "Authorisation", "Autorización", "授權碼", "رمز التفويض"};
        case ReceiptPhrase::SimCard:
            return {"SIM 卡尾号", "SIM card ending", "Tarjeta SIM terminada en", "SIM 卡末碼", "آخر أرقام بطاقة SIM"};
        case ReceiptPhrase::ActiveNow:
            return {"您的号码现已开通，插入手机即可使用。", "Your number is active now. Put the card into your phone.",
                    "Su número ya está activo. Inserte la tarjeta en su teléfono.",
                    "您的門號已開通，插入手機即可使用。", "رقمك مُفعّل الآن. ضع البطاقة في هاتفك."};
        case ReceiptPhrase::ActiveBy:
            return {"最迟开通时间", "Active by", "Activo antes de", "最晚開通時間", "يُفعّل قبل"};
        case ReceiptPhrase::Checked: return {"身份核验", "Identity check", "Identidad", "身分查驗", "التحقق من الهوية"};
        case ReceiptPhrase::CheckedCardAndFace:
            return {"证件芯片＋人脸", "chip + face", "chip + rostro", "證件晶片＋人臉", "الشريحة + الوجه"};
        case ReceiptPhrase::CheckedCardAndStaff:
            return {"证件芯片＋店员", "chip + staff", "chip + personal", "證件晶片＋門市人員", "الشريحة + موظف"};
        case ReceiptPhrase::DataDeleted:
            return {"您的证件信息、照片和签名已从本机删除。",
                    "Your document data, picture and signature were deleted from this machine.",
                    "Sus datos, imagen y firma se han borrado de esta máquina.",
                    "您的證件資料、照片與簽名已自本機刪除。", "حُذفت بيانات وثيقتك وصورتك وتوقيعك من هذا الجهاز."};
        case ReceiptPhrase::KeepReceipt:
            return {"请妥善保管此凭证。", "Please keep this receipt.", "Conserve este recibo.", "請妥善保存此憑證。",
                    "يُرجى الاحتفاظ بهذا الإيصال."};
        case ReceiptPhrase::ScanToVerify:
            return {"扫码留存凭证编号", "Scan to keep the receipt's number",
                    "Escanee para guardar el número del recibo", "掃碼留存憑證編號",
                    "امسح الرمز للاحتفاظ برقم الإيصال"};
        case ReceiptPhrase::Free: return {"免费", "free", "gratis", "免費", "مجانًا"};
        case ReceiptPhrase::Case: return {"案件编号", "Case number", "Número de caso", "案件編號", "رقم الحالة"};
        case ReceiptPhrase::CaseAdvice:
            return {"如需帮助，请向店员出示此单。", "Show this slip to the staff; they can see your case.",
                    "Muestre este recibo al personal: ven su caso.", "如需協助，請向門市人員出示此單。",
                    "أظهر هذا الإيصال للموظفين؛ فهم يرون حالتك."};
        case ReceiptPhrase::Transaction: return {"交易号", "Transaction", "Transacción", "交易編號", "رقم العملية"};
        case ReceiptPhrase::Kiosk: return {"终端", "Kiosk", "Quiosco", "機台", "الجهاز"};
        case ReceiptPhrase::Date: return {"日期", "Date", "Fecha", "日期", "التاريخ"};
        case ReceiptPhrase::Problem:
            return {"业务未完成", "NOT COMPLETED", "NO COMPLETADO", "申辦未完成", "لم تكتمل العملية"};
        case ReceiptPhrase::NotCharged:
            return {"未扣款。", "No money was taken.", "No se ha cobrado nada.", "未扣款。", "لم يُسحب أي مبلغ."};
        case ReceiptPhrase::Refunded:
            return {"款项已原路退回，到账时间以支付机构为准。",
                    "Your payment was given back the way it came. Your wallet or bank decides when it shows.",
                    "Su pago se ha devuelto por la misma vía. La fecha depende de su banco.",
                    "款項已循原付款方式退回，入帳時間依支付機構為準。",
                    "أُعيد المبلغ بالطريقة التي دفعت بها. يحدد البنك أو المحفظة موعد ظهوره."};
        case ReceiptPhrase::CaseOpened:
            return {"结果待确认，店员正在处理，不会重复扣款。",
                    "The outcome is being checked by our staff. You will not be charged twice.",
                    "Nuestro personal está comprobando el resultado. No se le cobrará dos veces.",
                    "結果確認中，門市人員正在處理，不會重複扣款。", "يتحقق موظفونا من النتيجة. لن يُسحب المبلغ مرتين."};
        case ReceiptPhrase::CardRetained:
            return {"SIM 卡已收回机内，且不可使用。", "The SIM card went back into the machine and cannot be used.",
                    "La tarjeta SIM ha vuelto a la máquina y no puede usarse.", "SIM 卡已收回機台內，無法使用。",
                    "عادت بطاقة SIM إلى داخل الجهاز ولا يمكن استخدامها."};
        case ReceiptPhrase::Amount: return {"金额", "Amount", "Importe", "金額", "المبلغ"};
        case ReceiptPhrase::Sorry:
            return {"很抱歉，本次办理未能完成。", "We are sorry: this purchase could not be completed.",
                    "Lo sentimos: no se pudo completar la compra.", "很抱歉，本次申辦未能完成。",
                    "نأسف: تعذّر إتمام عملية الشراء."};
        case ReceiptPhrase::EsimTitle: return {"eSIM", "eSIM", "eSIM", "eSIM", "eSIM"};
        case ReceiptPhrase::EsimScan:
            return {"用手机扫描：设置 > 蜂窝网络 > 添加 eSIM", "Scan with your phone: Settings > Mobile > Add eSIM",
                    "Escanee con su teléfono: Ajustes > Datos móviles > Añadir eSIM",
                    "用手機掃描：設定 > 行動服務 > 加入 eSIM", "امسح بهاتفك: الإعدادات > بيانات الجوال > إضافة eSIM"};
        case ReceiptPhrase::EsimAddress:
            return {"SM-DP+ 地址", "SM-DP+ address", "Dirección SM-DP+", "SM-DP+ 位址", "عنوان SM-DP+"};
        case ReceiptPhrase::EsimActivationCode:
            return {"激活码", "Activation code", "Código de activación", "啟用碼", "رمز التفعيل"};
        case ReceiptPhrase::EsimConfirmation:
            return {"手机会要求输入确认码，确认码由运营商另行告知。",
                    "Your phone will ask for a confirmation code, which you receive separately.",
                    "Su teléfono pedirá un código de confirmación, que recibirá por separado.",
                    "手機會要求輸入確認碼，確認碼將由電信業者另行提供。", "سيطلب هاتفك رمز تأكيد، ستتلقاه بشكل منفصل."};
        case ReceiptPhrase::EsimOnce:
            return {"此码只能使用一次，请勿转发。", "This code works once. Do not pass it on.",
                    "Este código sirve una sola vez. No lo comparta.", "此碼僅能使用一次，請勿轉傳。",
                    "يعمل هذا الرمز مرة واحدة. لا تشاركه مع أحد."};
    }
    return {};
}

}  // namespace

std::string_view phrase(ReceiptPhrase which, Language language) {
    return row(which)[static_cast<std::size_t>(language)];
}

}  // namespace simkiosk
