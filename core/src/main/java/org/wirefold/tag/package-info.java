/**
 * What is an article about? Companies by name, topics by query, and whatever the input says itself.
 */
@NullMarked
package org.wirefold.tag;

import org.jspecify.annotations.NullMarked;
