"""Bodies that were compressed: whole, in pieces, several in one, never more than is allowed."""

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.gateways.decoding import CutShortError, Intake, TooBigError, UnreadableError

ROOM = 1000


def opened(body: bytes, size: int = 4096, room: int = ROOM) -> bytes:
    """Take a body in, pieces of a size at a time."""
    intake = Intake("gzip", room)
    for at in range(0, len(body), size):
        intake.take(body[at : at + size])
    return intake.body()


@settings(max_examples=40)
@given(st.lists(st.binary(max_size=99), min_size=1, max_size=6), st.integers(1, 70))
def test_a_body_of_several_members_is_all_of_them(members: list[bytes], size: int) -> None:
    assert opened(b"".join(map(gzip.compress, members)), size) == b"".join(members)


@settings(max_examples=40)
@given(st.lists(st.binary(min_size=1, max_size=99), min_size=1, max_size=4), st.data())
def test_one_that_ends_too_soon_is_told(members: list[bytes], data: st.DataObject) -> None:
    whole = [gzip.compress(each) for each in members]
    kept = data.draw(st.integers(1, len(whole[-1]) - 1))
    with pytest.raises(CutShortError):
        opened(b"".join([*whole[:-1], whole[-1][:kept]]))


def test_what_follows_the_last_member_is_left() -> None:
    for after in (b"\0" * 512, b"reste", b"\0"):
        for size in (1, 4096):
            assert opened(gzip.compress(b"fil") + after, size) == b"fil"


def test_no_more_is_opened_than_is_allowed_whatever_the_number_of_members() -> None:
    half = gzip.compress(b"x" * (ROOM // 2))
    assert len(opened(half * 2)) == ROOM
    with pytest.raises(TooBigError):
        opened(half * 2 + gzip.compress(b"x"))
    with pytest.raises(UnreadableError):
        opened(gzip.compress(b"") * 1001)
    assert opened(gzip.compress(b"") * 1000) == b""


def test_a_broken_member_is_unreadable() -> None:
    with pytest.raises(UnreadableError):
        opened(gzip.compress(b"fil") + b"\x1f\x8b" + b"rien" * 9)
