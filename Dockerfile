FROM python:3.13-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1
WORKDIR /app

COPY requirements/run.txt requirements/run.txt
RUN pip install --disable-pip-version-check --require-hashes -r requirements/run.txt \
    && useradd --create-home --uid 10001 relais

COPY bot bot
COPY cogs cogs
COPY data data
RUN mkdir -p data/var && chown relais data/var

USER relais
VOLUME /app/data/var
HEALTHCHECK --interval=5m --timeout=30s --start-period=30s CMD ["python", "-m", "bot", "doctor", "--local"]
CMD ["python", "-m", "bot", "run"]
