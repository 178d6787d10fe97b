/** Tests of exports, in every format. */
@NullMarked
package org.wirefold.export;

import org.jspecify.annotations.NullMarked;
