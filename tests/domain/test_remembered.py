"""What was seen is known until it is too long ago."""

from bot.domain.remembered import Remembered


def test_a_thing_is_new_once() -> None:
    remembered = Remembered(2)
    assert remembered.is_new("a")
    assert not remembered.is_new("a")


def test_the_oldest_is_forgotten() -> None:
    remembered = Remembered(2)
    assert all(map(remembered.is_new, "abc"))
    assert not remembered.is_new("c")
    assert not remembered.is_new("b")
    assert remembered.is_new("a")
