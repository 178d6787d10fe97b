/** What is new in the searches that a person saved? */
@NullMarked
package org.wirefold.alert;

import org.jspecify.annotations.NullMarked;
