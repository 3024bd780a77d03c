"""Makes the sound of the sample stories with a synthetic voice. For those who change a text; the site never runs it."""

import os
import subprocess
import tempfile
import wave
from pathlib import Path

_HERE = Path(__file__).parent
#: Which stories have sound, and the voice of each: espeak-ng's variant and pitch.
VOICES = {"nermin": ("da+f2", 42), "linh": ("da+f4", 52)}
_WORDS_A_MINUTE = 145
_PAUSE_SECONDS = 0.45
_LANGUAGES = ("da", "en")
#: No name of a program or of a person's machine stays in a file, and the same text makes the same bytes.
_PLAIN = ("-ac", "1", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact")
_ENCODINGS = {
    "opus": ("-ar", "48000", "-c:a", "libopus", "-b:a", "24k"),
    "mp3": ("-ar", "24000", "-b:a", "48k", "-id3v2_version", "0"),
}


def sentences(text: str) -> list[str]:
    """The sentences of a brief, which ends each with a full stop, a question mark or an exclamation mark."""
    parts, last = [], 0
    for at, sign in enumerate(text):
        if sign in ".?!" and text[at + 1 : at + 2] in ("", " "):
            parts.append(text[last : at + 1].strip())
            last = at + 1
    return parts


def timestamp(seconds: float) -> str:
    """A time as WebVTT writes it: "00:07.250"."""
    minutes, rest = divmod(seconds, 60)
    return f"{int(minutes):02}:{rest:06.3f}"


def webvtt(lines: list[str], times: list[tuple[float, float]]) -> str:
    """The captions of lines that are said at these times."""
    cues = [
        f"{timestamp(start)} --> {timestamp(end)}\n{line}\n" for line, (start, end) in zip(lines, times, strict=True)
    ]
    return "\n".join(["WEBVTT\n", *cues])


def make(slug: str, brief: tuple[str, str]) -> None:
    """Make both sound files and both captions of one story. Raises ValueError if the languages differ in sentences."""
    danish, english = (sentences(text) for text in brief)
    if len(danish) != len(english):
        raise ValueError(f"{slug}: {len(danish)} sentences in Danish, {len(english)} in English")
    voice, pitch = VOICES[slug]
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.wav"
        times = _speak(danish, voice, pitch, whole)
        for suffix, options in _ENCODINGS.items():
            _run(
                "ffmpeg",
                "-y",
                "-loglevel",
                "error",
                "-i",
                str(whole),
                *_PLAIN,
                *options,
                str(_HERE / f"{slug}.{suffix}"),
            )
    for language, lines in zip(_LANGUAGES, (danish, english), strict=True):
        (_HERE / f"{slug}.{language}.vtt").write_text(webvtt(lines, times))


def _speak(lines: list[str], voice: str, pitch: int, whole: Path) -> list[tuple[float, float]]:
    """Write the lines into one WAV file, with pauses. Returns when each begins and ends, in seconds."""
    times, frames, rate, position = [], [], 0, 0.0
    for number, line in enumerate(lines):
        part = whole.with_name(f"{number}.wav")
        _run("espeak-ng", "-v", voice, "-p", str(pitch), "-s", str(_WORDS_A_MINUTE), "-w", str(part), line)
        with wave.open(str(part)) as opened:
            rate, said = opened.getframerate(), opened.readframes(opened.getnframes())
        seconds = len(said) / 2 / rate
        times.append((position, position + seconds))
        frames += [said, bytes(2 * int(rate * _PAUSE_SECONDS))]
        position += seconds + int(rate * _PAUSE_SECONDS) / rate
    with wave.open(str(whole), "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(rate)
        written.writeframes(b"".join(frames))
    return times


def _run(*command: str) -> None:
    subprocess.run(command, check=True)  # noqa: S603  # Fixed programs; the texts are our own.


def main() -> None:
    """Make the sound of every story that has some."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mentornet.settings.dev")
    import django  # The stories' modules need the site.

    django.setup()
    from home.sample_content.stories import STORIES

    for story in STORIES:
        if story.slug in VOICES:
            make(story.slug, story.brief)


if __name__ == "__main__":
    main()
