/**
 * What does a person type, and what do they get back? One class a command; {@link
 * org.wirefold.cli.Main} joins them. Results go to standard output, everything else to standard
 * error; exit 0 is done or hits, 1 no hits, 2 failed or misused.
 */
@NullMarked
package org.wirefold.cli;

import org.jspecify.annotations.NullMarked;
