/** How fast is search in an index of a million articles? */
@NullMarked
package org.wirefold.bench.scale;

import org.jspecify.annotations.NullMarked;
