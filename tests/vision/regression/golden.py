#!/usr/bin/python3
"""Prints the table of regression_test.cpp, computed a second time: numpy and python3-opencv, nothing of vision/.

Run once when nets, pictures or a definition change:  golden.py MODELS > golden.inc
The formulas follow vision/README.md. Only cv2's decoders, resampling and networks are shared with the product.
"""
import sys

import cv2
import numpy as np

cv2.setNumThreads(1)
models = sys.argv[1] + "/"
net = {name: cv2.dnn.readNetFromONNX(f"{models}fr_{name}.onnx") for name in ("detect", "landmark", "feature", "liveness", "eye")}
TARGET = np.array([[38.29, 51.70], [73.53, 51.50], [56.03, 71.74], [41.55, 92.37], [70.73, 92.20]])
PICTURES = ["astronaut.png"] + [f"sample{i}.jpg" for i in range(1, 7)]


def largest_face(picture):
    height, width = picture.shape[:2]
    left = max(0, (height * 4 // 3 - width) // 2)
    padded = cv2.copyMakeBorder(picture, 0, 0, left, left, cv2.BORDER_CONSTANT, value=(127, 127, 127))
    net["detect"].setInput(cv2.dnn.blobFromImage(padded, 1 / 128, (320, 240), (127, 127, 127)))
    scores, boxes = net["detect"].forward(["scores", "boxes"])
    sure = scores.reshape(-1, 2)[:, 1] >= 0.65
    corners = boxes.reshape(-1, 4)[sure] * np.tile(padded.shape[1::-1], 2) - [left, 0, left, 0]
    order = np.argsort(-scores.reshape(-1, 2)[sure, 1])
    kept = []
    for box in corners[order]:
        def overlap(other):
            size = np.clip(np.minimum(box[2:], other[2:]) - np.maximum(box[:2], other[:2]), 0, None)
            area = lambda b: (b[2] - b[0]) * (b[3] - b[1])
            return size.prod() / (area(box) + area(other) - size.prod())
        if all(overlap(other) <= 0.4 for other in kept):
            kept.append(box)
    return max(kept, key=lambda b: (b[2] - b[0]) * (b[3] - b[1])), len(kept)


def square(picture, centre, side, out):
    scale = out / side
    x, y, n = (int(round(v)) for v in (centre[0] - side / 2, centre[1] - side / 2, side))
    inside = x >= 0 and y >= 0 and x + n <= picture.shape[1] and y + n <= picture.shape[0]
    if scale < 0.5 and inside:
        return cv2.resize(picture[y:y + n, x:x + n], (out, out), interpolation=cv2.INTER_AREA)
    map_ = np.array([[scale, 0, out / 2 - centre[0] * scale], [0, scale, out / 2 - centre[1] * scale]])
    return cv2.warpAffine(picture, map_, (out, out), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def landmarks(picture, box):
    centre, side = (box[:2] + box[2:]) / 2, box[3] - box[1]
    grey = cv2.cvtColor(square(picture, centre, side, 64), cv2.COLOR_BGR2GRAY)
    net["landmark"].setInput((grey.astype(np.float32) / 256)[None, None])
    return centre - side / 2 + net["landmark"].forward().reshape(68, 2) * side


def five_points(l):
    return np.array([l[[37, 38, 40, 41]].mean(0), l[[43, 44, 46, 47]].mean(0), l[30], l[[48, 60]].mean(0), l[[54, 64]].mean(0)])


def embedding(picture, l):
    # Umeyama by singular values instead of the closed form.
    source, target = five_points(l), TARGET
    a, b = source - source.mean(0), target - target.mean(0)
    u, s, vt = np.linalg.svd(b.T @ a)
    sign = np.diag([1, np.sign(np.linalg.det(u @ vt))])
    rotation = u @ sign @ vt
    scale = (s * np.diag(sign)).sum() / (a ** 2).sum()
    map_ = np.column_stack([scale * rotation, target.mean(0) - scale * rotation @ source.mean(0)])
    aligned = cv2.warpAffine(picture, map_, (112, 112), flags=cv2.INTER_LINEAR)
    net["feature"].setInput(((aligned.astype(np.float32) - 127) / 128).transpose(2, 0, 1)[None])
    vector = net["feature"].forward().flatten()
    return vector / np.linalg.norm(vector)


def live(picture, box):
    height, width = picture.shape[:2]
    size = box[2:] - box[:2]
    size = size * min(2.7, (width - 1) / size[0], (height - 1) / size[1])
    corner = np.clip((box[:2] + box[2:]) / 2 - size / 2, 0, np.maximum(0, [width - 1 - size[0], height - 1 - size[1]]))
    x, y, w, h = (int(v) for v in (*corner, *size))
    net["liveness"].setInput(cv2.resize(picture[y:y + h, x:x + w], (128, 128)).astype(np.float32).transpose(2, 0, 1)[None])
    out = net["liveness"].forward().flatten()
    return (np.exp(out - out.max()) / np.exp(out - out.max()).sum())[0]


def quality(picture, box, l):
    margin = (box[2:] - box[:2]) * 0.1
    x0, y0 = (int(round(v)) for v in box[:2] + margin)
    x1, y1 = (int(round(v)) for v in box[2:] - margin)
    x0, y0, x1, y1 = max(x0, 0), max(y0, 0), min(x1, picture.shape[1]), min(y1, picture.shape[0])
    scale = 89.6 / (y1 - y0)
    colour = cv2.resize(picture[y0:y1, x0:x1], (max(8, round((x1 - x0) * scale)), 90),
                        interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    grey = cv2.cvtColor(colour, cv2.COLOR_BGR2GRAY).astype(np.float64)
    bright = grey.mean()
    edge = np.pad(grey, 1, mode="reflect")
    laplacian = edge[:-2, 1:-1] + edge[2:, 1:-1] + edge[1:-1, :-2] + edge[1:-1, 2:] - 4 * grey
    eyes = np.linalg.norm(np.diff(five_points(l)[:2], axis=0))

    def mean(data, indices, width, height):
        centre = (l[indices].mean(0) - [x0, y0]) * scale
        x, y = int(round(centre[0] - width / 2)), int(round(centre[1] - height / 2))
        w, h = max(1, int(round(width))), max(1, int(round(height)))
        part = data[max(0, y):y + h, max(0, x):x + w]
        return part.reshape(-1, *data.shape[2:]).mean(0)

    unit = eyes * scale
    cheeks = [mean(grey, i, unit * 0.35, unit * 0.35) for i in ([36, 41, 40, 48, 2, 3], [45, 46, 47, 54, 14, 13])]
    skin = [mean(colour.astype(np.float64), i, unit * w, unit * h) for i, w, h in (([51, 57, 8], 0.7, 0.5), ([27, 28, 29], 0.3, 0.35))]
    below, above = (np.array([c[0], c[2]]) / max(c.mean(), 8) for c in skin)
    f = five_points(l)
    eye, mouth = f[:2].mean(0), f[3:].mean(0)
    return [laplacian.var() / (max(bright, 20) / 128) ** 2, bright, (grey >= 250).mean(),
            abs(cheeks[0] - cheeks[1]) / max(sum(cheeks), 1), np.linalg.norm(below - above),
            (f[2] - (eye)) @ (mouth - eye) / ((mouth - eye) @ (mouth - eye))]


def main():
    vectors, rows = [], []
    for name in PICTURES:
        picture = cv2.imread(f"{models}faces/{name}")
        box, faces = largest_face(picture)
        l = landmarks(picture, box)
        vectors.append(embedding(picture, l))
        rows.append((name, faces, box, five_points(l), live(picture, box), quality(picture, box, l)))
    print("// Printed by golden.py. Columns: picture, faces, box, five points, live, sharpness, brightness, overexposed,")
    print("// unevenness, covering, nose drop.")
    print("const Golden kGolden[]{")
    for name, faces, box, five, alive, q in rows:
        numbers = lambda values: ", ".join(f"{v:.4g}" if abs(v) < 10 else f"{v:.1f}" for v in values)
        points = ", ".join("{" + numbers(p) + "}" for p in five)
        print(f'    {{"{name}", {faces}, {{{numbers(box)}}}, {{{{{points}}}}}, {alive:.4f}, {numbers(q)}}},')
    print("};")
    print("// Cosine of each picture's face to each before it.")
    print("const std::vector<std::vector<double>> kCosines{")
    for i, a in enumerate(vectors):
        print("    {" + ", ".join(f"{a @ b:.4f}" for b in vectors[:i]) + "},")
    print("};")


main()
