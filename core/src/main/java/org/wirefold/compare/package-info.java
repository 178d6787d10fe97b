/** Given two texts, what does one add to, drop from and change in the other, word by word? */
@NullMarked
package org.wirefold.compare;

import org.jspecify.annotations.NullMarked;
