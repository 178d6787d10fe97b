/** Tests of the command line: what a person types, what they get back. */
@NullMarked
package org.wirefold.cli;

import org.jspecify.annotations.NullMarked;
