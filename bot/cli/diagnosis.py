"""What `doctor` finds: one line for each thing it looked at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing looked at; `remedy` is what to do, empty where all is well."""

    name: str
    words: str
    remedy: str = ""

    def __str__(self) -> str:
        """Write it on one line."""
        if not self.remedy:
            return f"[ ok ] {self.name} : {self.words}"
        return f"[À VOIR] {self.name} : {self.words} → {self.remedy}"
