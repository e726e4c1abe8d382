#!/bin/bash
# Writes devices.toml or kiosk.toml for one kiosk on this machine; ./run and the scenario tests share it.
#
#   write_configs.sh devices|kiosk FOLDER BUILD [key=value…]
#
# FOLDER holds the files and all state. BUILD is the CMake build folder. Keys, with what they are without:
#   run=FOLDER              sockets and pseudo-terminals (short: a socket's path has at most 107 characters)
#   receipts=FOLDER/receipts
#   motion=1                share of the time real mechanics take; 0: at once
#   camera_port=0           0: a free one
#   office_port             the back office's (kiosk only)
#   reader_port=            where pcscd's virtual reader waits for a card; empty: no reader of passports
#   pack=china              the country pack: a shipped one's name or a file (kiosk only)
#   language=en width=1080 height=1920 fullscreen=false
#   dispenser= idcard= printer= camera=   addresses of real devices instead of the emulated ones
#   voice= headset= loudspeaker=   the speech program (espeak-ng and aplay when empty) and its devices; none: silent (kiosk only)
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
which=$1
folder=$2
build=$3
shift 3

run=$folder receipts=$folder/receipts motion=1 camera_port=0 office_port=0 reader_port= pack=china
language=en width=1080 height=1920 fullscreen=false
dispenser= idcard= printer= camera= voice= headset= loudspeaker=
for pair in "$@"; do
    case ${pair%%=*} in
        run | receipts | motion | camera_port | office_port | reader_port | pack | language | width | height | fullscreen | dispenser | idcard | printer | camera | voice | headset | loudspeaker)
            printf -v "${pair%%=*}" %s "${pair#*=}" ;;
        *) echo "write_configs.sh: no key ${pair%%=*}" >&2; exit 2 ;;
    esac
done
models=${SIMKIOSK_MODELS:-$root/models}
mkdir -p "$folder" "$run" "$receipts"

# The people are invented; their numbers carry the check digit of GB 11643, or those of ICAO 9303.
passport='["P<UTOEXAMPLE<<INA<MARIA<<<<<<<<<<<<<<<<<<<<<", "U452019762UTO9003071F3501014<<<<<<<<<<<<<<00"]'
permit='["ARD<<L7K4R2PT90<<<<<<<<<<<<<<<", "9003071F3501014UTO<<<<<<<<<<<4", "EXAMPLE<<INA<MARIA<<<<<<<<<<<<"]'
writeDevices() {
    cat <<TOML
[[device]]
name = "dispenser"
kind = "f2_dispenser"
wire = "pty:dispenser"
profile = "crt-591-m001"
cards = { iccid_first = "89860123456789000000", count = 100 }
motion_ms = { scale = $motion }

[[device]]
name = "idcard"
kind = "sam_reader"
wire = "pty:idcard"
time_scale = $motion
[device.cards.resident-1]
type = "resident"
name = "李明"
sex = "1"
nation = "01"
birth = "19900307"
address = "北京市东城区示例路1号"
number = "110101199003070134"
issuer = "北京市公安局东城分局"
valid_from = "20200101"
valid_to = "20400101"
photo = "$models/faces/person-a-id.png"
[device.cards.resident-2]
type = "resident"
name = "王芳"
sex = "2"
nation = "01"
birth = "19880512"
address = "北京市东城区示例路2号"
number = "11010119880512024X"
issuer = "北京市公安局东城分局"
valid_from = "20200101"
valid_to = "长期"
photo = "$models/faces/person-b-id.png"
[device.cards.expired]
type = "resident"
name = "李明"
sex = "1"
nation = "01"
birth = "19900307"
address = "北京市东城区示例路1号"
number = "110101199003070134"
issuer = "北京市公安局东城分局"
valid_from = "20000101"
valid_to = "20200101"
photo = "$models/faces/person-a-id.png"
[device.cards.child]
type = "resident"
name = "小宝"
sex = "1"
nation = "01"
birth = "20120101"
address = "北京市东城区示例路3号"
number = "110101201201010191"
issuer = "北京市公安局东城分局"
valid_from = "20200101"
valid_to = "20300101"
photo = "$models/faces/person-a-id.png"
[device.cards.no-photo]
type = "resident"
name = "李明"
sex = "1"
nation = "01"
birth = "19900307"
address = "北京市东城区示例路1号"
number = "110101199003070134"
issuer = "北京市公安局东城分局"
valid_from = "20200101"
valid_to = "20400101"

[[device]]
name = "printer"
kind = "escpos_printer"
wire = "pty:printer"
profile = "generic-80mm"
save_dir = "$receipts"
mm_per_second = $(awk -v share="$motion" 'BEGIN { print (share > 0 ? 150 / share : 0) }')

[[device]]
name = "camera"
kind = "camera"
wire = "http:127.0.0.1:$camera_port"
face = "$models/faces/person-a.png"
other = "$models/faces/person-b.png"
[device.documents]
passport = $passport
permit = $permit
TOML
    [ -z "$reader_port" ] || cat <<TOML

[[device]]
name = "passport"
kind = "passport_reader"
wire = "vpcd:127.0.0.1:$reader_port"
trust_folder = "$folder/trust"
[device.cards.passport]
mrz = $passport
country = "UT"
portrait = "$models/faces/person-a-chip.jp2"
pace = ["gm-aes128-13"]
active_authentication = "ecdsa"
[device.cards.permit]
mrz = $permit
country = "DE"
portrait = "$models/faces/person-a-chip.jpg"
bac = false
pace = ["gm-aes256-13"]
chip_authentication = "aes256"
[device.cards.bac-only]
mrz = $passport
country = "UT"
portrait = "$models/faces/person-a-chip.jpg"
[device.cards.unknown-state]
mrz = $passport
country = "UT"
portrait = "$models/faces/person-a-chip.jpg"
document_fault = "wrong_csca"
[device.cards.other-portrait]
mrz = $passport
country = "UT"
portrait = "$models/faces/person-a-chip.jpg"
other_portrait = "$models/faces/person-b-chip.jpg"
document_fault = "portrait_swapped"
[device.cards.cloned]
mrz = $passport
country = "UT"
portrait = "$models/faces/person-a-chip.jpg"
active_authentication = "ecdsa"
document_fault = "cloned"
TOML
}

writeKiosk() {
    cat <<TOML
[kiosk]
id = "KIOSK001"
state_dir = "$folder/kiosk"
language = "$language"

[shop]
name_zh = "手机卡自助店"
name_en = "SIM Kiosk Shop"
name_es = "Tienda SIM Kiosk"
name_zh_tw = "手機門號自助店"
name_ar = "متجر بطاقات SIM"
merchant_name = "SIM KIOSK"
merchant_city = "BEIJING"
country = "CN"
merchant_category = "4814"
merchant_guid = "com.example.pay"
merchant_account = "M00015204481"

[policy]
pack = "$pack"

[dispenser]
port = "${dispenser:-$run/dispenser@9600}"
profile = "crt-591-m001"

[idcard]
port = "${idcard:-$run/idcard@115200}"
decoder = "$build/bin/libsimkiosk-wlt-webp.so"

[passport]
reader = "${reader_port:+Kiosk virtual reader 00 00}"
trust = "${reader_port:+$folder/trust}"

[printer]
port = "${printer:-$run/printer@115200}"
profile = "generic-80mm"

[camera]
url = "${camera:-http://127.0.0.1:$camera_port/mjpeg}"
models = "$models"

[backoffice]
host = "127.0.0.1"
port = $office_port
ca_file = "$folder/backoffice/ca.pem"

[sound]
voice_program = "${voice:-espeak-ng}"
headset = "$headset"
chime_program = "${voice:-aplay}"
loudspeaker = "$loudspeaker"

[screen]
width = $width
height = $height
fullscreen = $fullscreen
TOML
}

case $which in
    devices) writeDevices >"$folder/devices.toml" ;;
    kiosk) writeKiosk >"$folder/kiosk.toml" ;;
    *) echo "write_configs.sh: devices or kiosk" >&2; exit 2 ;;
esac
