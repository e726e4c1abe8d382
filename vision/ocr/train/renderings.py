"""Pictures of single MRZ lines, as a locator cuts them out of a camera frame: what the net is trained on.

Everything comes from one numpy Generator, so a seed gives the same pictures again. No person: all text is invented.
"""
import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"  # class 0 is CTC's blank, then these
HEIGHT = 24  # px of the net's input
CHARACTER = 15  # px of a capital letter in it
FONTS = ["/usr/share/fonts/opentype/ocr-b/OCRB.otf", "/usr/share/fonts/opentype/ocr-b/OCRBS.otf"]
EM = 50  # px; a capital is then 36 px high and the pitch 36.1 px
CAP, PITCH = 36.0, 36.15

cv2.setNumThreads(1)
_fonts = [ImageFont.truetype(name, EM) for name in FONTS]


def _glyphs():
    table = {}
    for index, font in enumerate(_fonts):
        for letter in ALPHABET:
            cell = Image.new("L", (56, 64), 0)
            ImageDraw.Draw(cell).text((10, 2), letter, font=font, fill=255)
            table[index, letter] = np.asarray(cell, np.float32) / 255
    return table


GLYPHS = _glyphs()  # baseline at row 50, capitals from row 14
LETTERS, DIGITS = ALPHABET[10:36], ALPHABET[:10]


def _pick(rng, letters, count):
    return "".join(letters[i] for i in rng.integers(0, len(letters), count))


def random_line(rng):
    """A line of one of the formats: names, numbers, and now and then anything at all."""
    width = int(rng.choice([30, 36, 44]))
    kind = rng.random()
    if kind < 0.30:
        head = rng.choice(["P<", "I<", "ID", "AC", "V<", "IR", "C1", "PM", "PO"]) + _pick(rng, LETTERS, 3)
        parts = [_pick(rng, LETTERS, rng.integers(2, 11)) for _ in range(rng.integers(1, 5))]
        name = parts[0] + "<<" + "<".join(parts[1:])
        text = (head + name if rng.random() < 0.7 else name)[:width].ljust(width, "<")
    elif kind < 0.75:
        number = _pick(rng, DIGITS if rng.random() < 0.4 else ALPHABET[:36], rng.integers(6, 10)).ljust(9, "<")
        text = (number + _pick(rng, DIGITS, 1) + _pick(rng, LETTERS, 3) + _pick(rng, DIGITS, 7) +
                rng.choice(list("MF<")) + _pick(rng, DIGITS, 7) + _pick(rng, ALPHABET[:36], rng.integers(0, 15)))
        text = text[:width - 1].ljust(width - 1, "<") + _pick(rng, DIGITS, 1)
    else:
        text = _pick(rng, ALPHABET, width)
    return text


def _write(canvas, text, x, y, font, rng):
    for index, letter in enumerate(text):
        left = int(round(x + index * PITCH)) - 10
        cell = GLYPHS[font, letter]
        area = canvas[y - 50:y + 14, left:left + 56]
        np.maximum(area, cell[:area.shape[0], :area.shape[1]], out=area)


def _weight(mask, rng):
    """Thinner and thicker print."""
    amount = rng.integers(-1, 3)
    if amount > 0:
        return cv2.dilate(mask, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (1 + amount * 2 - 1, 1 + amount)))
    if amount < 0:
        return cv2.erode(mask, np.ones((2, 2), np.uint8))
    return mask


def _background(rng, height, width):
    """Paper: shading, guilloche lines, printing noise; around 0, to be added."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    sheet = (rng.uniform(-0.5, 0.5) * x / width + rng.uniform(-0.3, 0.3) * y / height).astype(np.float32)
    if rng.random() < 0.5:
        for _ in range(rng.integers(1, 4)):
            angle, period = rng.uniform(0, np.pi), rng.uniform(3, 20)
            wave = np.sin((x * np.cos(angle) + y * np.sin(angle)) * 2 * np.pi / period +
                          rng.uniform(0, 3) * np.sin(x * rng.uniform(0.01, 0.2) + rng.uniform(0, 6)))
            sheet += rng.uniform(0.02, 0.20) * (np.abs(wave) ** rng.uniform(0.5, 4)).astype(np.float32)
    if rng.random() < 0.3:
        coarse = rng.normal(0, 1, (max(2, height // 8), max(2, width // 8))).astype(np.float32)
        sheet += rng.uniform(0.03, 0.15) * cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    return sheet


def _blur(picture, rng, scale):
    kind = rng.random()
    if kind < 0.6:
        return cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.2, 0.085 * scale + 0.35))
    if kind < 0.75:
        length = int(rng.integers(2, 3 + int(scale * 0.2)))
        kernel = np.zeros((length, length), np.float32)
        if rng.random() < 0.5:
            kernel[length // 2, :] = 1 / length
        else:
            kernel[:, length // 2] = 1 / length
        return cv2.filter2D(picture, -1, kernel)
    return picture


def sample(rng, text, first, last):
    """The characters first…last of `text` as HEIGHT × width float32, mean 0 and deviation 1."""
    shown = text[first:last]
    count = len(shown)
    font = int(rng.integers(0, len(_fonts)))
    margin = 80
    canvas = np.zeros((230, margin * 2 + int(count * PITCH) + 40), np.float32)
    base = 130
    _write(canvas, shown, margin, base, font, rng)
    # The neighbouring lines, as near as documents print them.
    gap = int(rng.uniform(1.45, 2.6) * CAP)
    if rng.random() < 0.6 and base - gap - 50 >= 0:
        _write(canvas, random_line(rng)[:count], margin, base - gap, font, rng)
    if rng.random() < 0.6 and base + gap + 14 <= 230:
        _write(canvas, random_line(rng)[:count], margin, base + gap, font, rng)
    mask = _weight(canvas, rng)

    # The camera: capitals of 6 to 34 px, tilted, in perspective, sheared by what rectification left over.
    cap = float(np.exp(rng.uniform(np.log(6.0), np.log(34.0))))
    zoom = cap / CAP
    stretch = rng.uniform(0.86, 1.18)
    width = int(count * PITCH * zoom * stretch + 3.2 * cap)
    height = int(cap * 3.4)
    tilt, shear = rng.normal(0, 0.012), rng.normal(0, 0.05)
    left = rng.uniform(0.25, 2.2) * cap
    top = height / 2 - cap / 2
    source = np.float32([[margin, base - CAP], [margin + count * PITCH, base - CAP],
                         [margin + count * PITCH, base], [margin, base]])
    far = left + count * PITCH * zoom * stretch
    rise = np.clip(tilt, -0.03, 0.03) * (far - left) / 2
    rise = float(np.clip(rise, -0.28 * cap, 0.28 * cap))
    grow = float(np.clip(rng.normal(0, 0.05), -0.12, 0.12)) * cap
    target = np.float32([[left - shear * cap, top - rise - grow], [far - shear * cap, top + rise + grow],
                         [far, top + cap + rise - grow], [left, top + cap - rise + grow]])
    warp = cv2.getPerspectiveTransform(source, target)
    if cap < CAP * 0.6:  # as a lens averages
        mask = cv2.GaussianBlur(mask, (0, 0), 0.35 / zoom)
    ink = cv2.warpPerspective(mask, warp, (width, height), flags=cv2.INTER_LINEAR)

    contrast = rng.uniform(0.25, 1.0)
    picture = 1.0 - ink * contrast * rng.uniform(0.85, 1.0) + _background(rng, height, width) * rng.uniform(0, 0.7) * contrast
    if rng.random() < 0.12:  # glare
        cx, cy, r = rng.uniform(0, width), rng.uniform(0, height), rng.uniform(1, 4) * cap
        y, x = np.mgrid[0:height, 0:width]
        picture += (rng.uniform(0.1, 0.6) * np.exp(-((x - cx) ** 2 + (y - cy) ** 2) / r ** 2)).astype(np.float32)
    picture = _blur(picture.astype(np.float32), rng, cap)
    grey = picture * rng.uniform(90, 180) + rng.uniform(0, 60)
    grey += rng.normal(0, 1, grey.shape) * rng.uniform(0, 10) * contrast
    grey = np.clip(grey, 0, 255).astype(np.uint8)
    if rng.random() < 0.5:
        grey = cv2.imdecode(cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(25, 96))])[1], 0)

    # The locator's cut: a little too high, too low, too tight.
    scale = CHARACTER / cap * rng.uniform(0.86, 1.14)
    centre = top + cap / 2 + rng.normal(0, 0.07) * cap
    half = HEIGHT / scale / 2
    cut_left = max(0.0, left - rng.uniform(0.1, 1.2) * cap)
    cut_right = min(float(width), far + rng.uniform(0.0, 1.2) * cap)
    out = int((cut_right - cut_left) * scale)
    matrix = np.float32([[scale, 0, -cut_left * scale], [0, scale, -(centre - half) * scale]])
    line = cv2.warpAffine(grey, matrix, (out, HEIGHT), flags=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR,
                          borderMode=cv2.BORDER_REPLICATE)
    if scale < 0.5:
        small = cv2.GaussianBlur(grey, (0, 0), 0.35 / scale)
        line = cv2.warpAffine(small, matrix, (out, HEIGHT), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return normalised(line), shown


def normalised(line):
    line = line.astype(np.float32)
    return (line - line.mean()) / (line.std() + 4.0)


def batch(rng, count, characters):
    """count windows of about `characters` characters, padded with the paper's mean to one width."""
    lines, texts = [], []
    for _ in range(count):
        text = random_line(rng)
        length = min(len(text), int(characters + rng.integers(-2, 3)))
        first = int(rng.integers(0, len(text) - length + 1))
        if rng.random() < 0.3:
            first = 0 if rng.random() < 0.5 else len(text) - length
        line, shown = sample(rng, text, first, first + length)
        lines.append(line)
        texts.append(shown)
    width = (max(line.shape[1] for line in lines) + 7) // 8 * 8
    padded = np.zeros((count, 1, HEIGHT, width), np.float32)
    for index, line in enumerate(lines):
        padded[index, 0, :, :line.shape[1]] = line
    return padded, texts, [line.shape[1] for line in lines]
