/** Why are two articles in one story, or not, and why does an article match a query? */
@NullMarked
package org.wirefold.explain;

import org.jspecify.annotations.NullMarked;
