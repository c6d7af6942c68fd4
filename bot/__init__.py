"""Relais: dated, sourced answers for networks of community organisations."""
