#!/bin/bash
# Makes the README's pictures of the scripted customer's sale: first `./run --fresh --out FOLDER`, then this with the folder.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
out=${1:-$root/out}
pictures=$root/ui/screenshots
command -v convert >/dev/null || { echo "record_sale: ImageMagick is missing: apt-get install imagemagick" >&2; exit 1; }
# The last of a page: the attract page after the sale knows plans and how long a purchase takes.
shot() { ls "$out"/[0-9][0-9]-"$1".png | tail -n 1; }

small() { convert "$(shot "$1")" -resize 540x -colors 128 "$pictures/$2.png"; }
small attract attract
small plan-explained plans
small issue-take issue

# One look at each page, a little longer where somebody would read.
frames=()
for frame in "$out"/[0-9][0-9]-*.png; do
    case $frame in
        *language.png) continue ;;
        *plan-explained.png | *review-signed.png | *payment.png | *issue-take.png) frames+=(-delay 220 "$frame") ;;
        *) frames+=(-delay 130 "$frame") ;;
    esac
done
convert "${frames[@]}" -resize 360x -layers optimize -colors 96 -loop 0 "$pictures/sale.gif"
most=$((3 * 1024 * 1024))
size=$(stat -c %s "$pictures/sale.gif")
[ "$size" -le "$most" ] || { echo "record_sale: sale.gif has $size bytes; at most $most" >&2; exit 1; }
ls -l "$pictures"
