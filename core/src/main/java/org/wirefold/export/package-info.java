/** How are articles written for other programs? A format a class, one row an article. */
@NullMarked
package org.wirefold.export;

import org.jspecify.annotations.NullMarked;
