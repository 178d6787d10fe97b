/**
 * Given bytes, which articles are in them? One class a format; everything ends in a {@link
 * org.wirefold.read.ReadResult}.
 */
@NullMarked
package org.wirefold.read;

import org.jspecify.annotations.NullMarked;
