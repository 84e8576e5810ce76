/** The Open Contracting engine: releases merged into records. */
@NullMarked
package city.posterity.ocds;

import org.jspecify.annotations.NullMarked;
