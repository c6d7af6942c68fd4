"""Settings: the only reader of the environment. Every wrong one is reported, by name, at once."""

from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.domain.errors import InvalidError
from bot.domain.places.places import HomeServer

LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]
# How Discord numbers everything; databases keep 63 bits of it.
Snowflake = Annotated[int, Field(gt=0, lt=2**63)]


def _zone_name(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise ValueError("expected an IANA zone such as America/Toronto") from None
    return name


class Settings(BaseSettings):
    """What an operator can set, each by an environment variable or in `.env`."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    discord_token: SecretStr | None = Field(
        default=None, description="The bot's token; without it `run` starts the local mode."
    )
    discord_api_url: str = Field(
        default="https://discord.com/api/v10",
        pattern=r"^https?://[^/?#]+(/[^/?#]+)*$",
        description="The base address of Discord's REST API (another one for measures).",
    )
    # Secret: the address of a PostgreSQL holds its password.
    database_url: SecretStr = Field(
        default=SecretStr("sqlite+aiosqlite:///data/var/relais.db"),
        description="sqlite+aiosqlite:///FILE or postgresql+asyncpg://USER:PASSWORD@HOST/NAME.",
    )
    content_dir: Path = Field(default=Path("data"), description="The folder of the content pack.")
    timezone: Annotated[str, AfterValidator(_zone_name)] = Field(
        default="America/Toronto", description="The IANA zone in which days are counted."
    )
    feeds_loopback: bool = Field(
        default=False, description="Lets feeds of this machine be watched: for tests alone."
    )
    home_server_id: Snowflake | None = Field(
        default=None, description="The server of the national coordination."
    )
    national_role_id: Snowflake | None = Field(
        default=None,
        validate_default=True,
        description="The role that makes a national coordinator in that server.",
    )
    questions_per_minute: int = Field(
        default=10, ge=1, description="How many questions a person may ask in a minute."
    )
    delivery_lease_seconds: float = Field(
        default=60,
        ge=1,
        le=3600,
        description="After how long another process takes over what a stopped one was sending.",
    )
    log_level: LogLevel = Field(default="INFO", description="DEBUG, INFO, WARNING or ERROR.")
    local_port: int = Field(
        default=8080, ge=0, le=65535, description="The local mode's port (0: any free one)."
    )

    @field_validator("discord_token")
    @classmethod
    def _blank_is_unset(cls, token: SecretStr | None) -> SecretStr | None:
        return token if token and token.get_secret_value().strip() else None

    @field_validator("log_level", mode="before")
    @classmethod
    def _any_case(cls, level: object) -> object:
        return level.upper() if isinstance(level, str) else level

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, url: SecretStr) -> SecretStr:
        address = urlsplit(url.get_secret_value())
        of_file = address.scheme == "sqlite+aiosqlite" and len(address.path) > 1
        of_server = address.scheme == "postgresql+asyncpg" and "sslmode" not in address.query
        # Reading the port refuses what is none (ValueError).
        if not (of_file or (of_server and address.port != 0)):
            raise ValueError("expected sqlite+aiosqlite:///FILE or postgresql+asyncpg://…")
        return url

    @field_validator("national_role_id")
    @classmethod
    def _with_home_server(cls, role: int | None, others: ValidationInfo) -> int | None:
        home = others.data.get("home_server_id", role)
        if (role is None) is not (home is None):
            raise ValueError("set both HOME_SERVER_ID and NATIONAL_ROLE_ID, or neither")
        if role is not None and role == home and "home_server_id" in others.data:
            raise ValueError("the role with the server's own id is everyone's; choose another")
        return role

    @field_validator("content_dir")
    @classmethod
    def _folder_exists(cls, folder: Path) -> Path:
        if not (folder / "network.yaml").is_file():
            raise ValueError(f"no network.yaml in {folder}")
        return folder

    @property
    def home(self) -> HomeServer | None:
        """Where the national coordination is, where it was set."""
        if self.home_server_id is None or self.national_role_id is None:
            return None
        return HomeServer(server=self.home_server_id, role=self.national_role_id)

    @property
    def lease(self) -> timedelta:
        """How long a process may be silent before another takes over."""
        return timedelta(seconds=self.delivery_lease_seconds)

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which days are counted."""
        return ZoneInfo(self.timezone)


class SettingsError(InvalidError):
    """Settings that cannot be used: one line for each, `NAME: what is wrong`."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def read_settings() -> Settings:
    """Read the environment and `.env`; raise SettingsError naming every wrong setting at once."""
    try:
        return Settings()
    except ValidationError as error:
        raise SettingsError(tuple(_worded(dict(each)) for each in error.errors())) from None


def _worded(problem: dict[str, object]) -> str:
    location = problem["loc"]
    name = str(location[0]).upper() if isinstance(location, tuple) and location else "?"
    # The value is left out: it may be a secret.
    return f"{name}: {str(problem['msg']).removeprefix('Value error, ')}"
