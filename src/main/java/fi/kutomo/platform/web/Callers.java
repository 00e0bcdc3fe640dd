package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import jakarta.servlet.http.HttpServletRequest;

/** Tells who is calling, and with that how many notices wait for that person ({@link Waiting#told}). Accounts know. */
public interface Callers {

    Caller caller(HttpServletRequest request, Lang lang);
}
