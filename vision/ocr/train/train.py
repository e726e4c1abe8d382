#!/usr/bin/python3
"""Trains the MRZ line reader and writes ../mrz_lines.onnx. Debian 12: python3-torch python3-opencv python3-pil fonts-ocr-b.

    nice ./train.py --minutes 24 --seed 1          one thread; with --steps N, the same pictures and steps again
    ./train.py --resume state.pt --minutes 10      goes on from where a run ended
"""
import argparse
import time

import numpy as np
import torch
from torch import nn

import renderings


def block(inputs, outputs, kernel, padding):
    return [nn.Conv2d(inputs, outputs, kernel, padding=padding, bias=False), nn.BatchNorm2d(outputs), nn.ReLU()]


class Lines(nn.Sequential):
    """1×24×W → 38×1×W/4 scores. Convolutions and pooling only: OpenCV 4.6 runs it at any width."""

    def __init__(self):
        super().__init__(
            *block(1, 16, 3, 1), nn.MaxPool2d(2),
            *block(16, 32, 3, 1), nn.MaxPool2d(2),
            *block(32, 64, 3, 1),
            *block(64, 64, 3, 1), nn.MaxPool2d((2, 1)),
            *block(64, 96, 3, 1),
            *block(96, 112, 3, (0, 1)),
            *block(112, 112, (1, 5), (0, 2)),
            nn.Conv2d(112, 1 + len(renderings.ALPHABET), 1))


def targets(texts):
    codes = [renderings.ALPHABET.index(letter) + 1 for text in texts for letter in text]
    return torch.tensor(codes), torch.tensor([len(text) for text in texts])


def greedy(scores):
    best, text, last = scores.argmax(0), "", 0
    for code in best:
        if code and code != last:
            text += renderings.ALPHABET[code - 1]
        last = code
    return text


def evaluate(net, seed, batches):
    rng, right, lines, characters, wrong = np.random.default_rng(seed), 0, 0, 0, 0
    net.eval()
    with torch.no_grad():
        for _ in range(batches):
            pictures, texts, widths = renderings.batch(rng, 32, 18)
            scores = net(torch.from_numpy(pictures))[:, :, 0].numpy()
            for index, text in enumerate(texts):
                got = greedy(scores[index][:, :(widths[index] + 3) // 4])
                right += got == text
                lines += 1
                characters += len(text)
                wrong += sum(a != b for a, b in zip(got, text)) if len(got) == len(text) else 1
    net.train()
    return right / lines, wrong / characters


def export(net, path):
    net.eval()
    torch.onnx.export(net, torch.zeros(1, 1, renderings.HEIGHT, 704), path, opset_version=11, input_names=["line"],
                      output_names=["scores"], do_constant_folding=True)
    net.train()


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--minutes", type=float, default=25)
    arguments.add_argument("--steps", type=int, default=10 ** 9)
    arguments.add_argument("--batch", type=int, default=24)
    arguments.add_argument("--rate", type=float, default=3e-3)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--state", default="state.pt")
    arguments.add_argument("--resume")
    arguments.add_argument("--out", default="../mrz_lines.onnx")
    options = arguments.parse_args()

    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    rng = np.random.default_rng(options.seed)
    net = Lines()
    print("parameters", sum(p.numel() for p in net.parameters()), flush=True)
    if options.resume:
        net.load_state_dict(torch.load(options.resume))
    optimiser = torch.optim.AdamW(net.parameters(), lr=options.rate, weight_decay=1e-4)
    loss_of = nn.CTCLoss(zero_infinity=True)
    begin, step, shown = time.time(), 0, time.time()
    mean = None
    while True:
        done = max((time.time() - begin) / 60 / options.minutes, step / options.steps)
        if done >= 1:
            break
        warm = min(1.0, (step + 1) / 60)
        for group in optimiser.param_groups:
            group["lr"] = options.rate * warm * max(0.01, 0.5 * (1 + np.cos(np.pi * done)))
        pictures, texts, widths = renderings.batch(rng, options.batch, 6 if step < 150 and not options.resume else 14)
        scores = net(torch.from_numpy(pictures))[:, :, 0].permute(2, 0, 1).log_softmax(2)
        codes, lengths = targets(texts)
        loss = loss_of(scores, codes, torch.tensor([(w + 3) // 4 for w in widths]).clamp(max=scores.shape[0]), lengths)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 5)
        optimiser.step()
        step += 1
        mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
        if step % 100 == 0:
            print(f"step {step} done {done:.2f} loss {mean:.4f} {(time.time() - shown) * 10:.0f} ms a step", flush=True)
            shown = time.time()
        if step % 500 == 0:
            torch.save(net.state_dict(), options.state)
            export(net, options.out)
    torch.save(net.state_dict(), options.state)
    export(net, options.out)
    lines, characters = evaluate(net, 1000 + options.seed, 20)
    print(f"held-out renderings: lines right {lines:.4f}, characters wrong {characters:.5f}")


if __name__ == "__main__":
    main()
