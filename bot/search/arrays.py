"""Names of the array types the index is made of."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Ints: TypeAlias = NDArray[np.signedinteger[Any]]
Floats: TypeAlias = NDArray[np.floating[Any]]
Counts: TypeAlias = NDArray[np.float32]
Flags: TypeAlias = NDArray[np.bool_]
Ids: TypeAlias = NDArray[np.int32]
Bits: TypeAlias = NDArray[np.uint64]
