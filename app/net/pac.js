// The functions that a proxy auto-configuration script may call, as Netscape's "Navigator Proxy
// Auto-Config File Format" names them. `names` can look names up; scripts see these functions only.
(function (names, global) {
    "use strict";

    const days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
    const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
                    "DEC"];

    function number(address) {
        const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address);
        if (!parts)
            return null;
        let value = 0;
        for (const part of parts.slice(1)) {
            if (Number(part) > 255)
                return null;
            value = value * 256 + Number(part);
        }
        return value;
    }

    // Whether `at` lies in the span, which may run over the end of the week, year or day.
    function within(at, from, to) {
        return from <= to ? at >= from && at <= to : at >= from || at <= to;
    }

    // The arguments without "GMT" at their end, and the clock that they are about.
    function clock(list) {
        const args = Array.from(list);
        const gmt = args.length > 0 && String(args[args.length - 1]).toUpperCase() === "GMT";
        if (gmt)
            args.pop();
        const now = new Date();
        const get = (part) => gmt ? now["getUTC" + part]() : now["get" + part]();
        return {args: args, get: get};
    }

    global.isPlainHostName = (host) => !String(host).includes(".");
    global.dnsDomainIs = (host, domain) => String(host).endsWith(String(domain));
    global.localHostOrDomainIs = (host, name) =>
        host === name || (!String(host).includes(".") && String(name).startsWith(host + "."));
    global.dnsDomainLevels = (host) => String(host).split(".").length - 1;
    global.dnsResolve = (host) => names.resolve(String(host)) || null;
    global.isResolvable = (host) => names.resolve(String(host)) !== "";
    global.myIpAddress = () => names.ownAddress();

    global.isInNet = function (host, pattern, mask) {
        const address = number(String(host)) === null ? names.resolve(String(host)) : String(host);
        const own = number(address), wanted = number(String(pattern)), bits = number(String(mask));
        if (own === null || wanted === null || bits === null)
            return false;
        return ((own & bits) >>> 0) === ((wanted & bits) >>> 0);
    };

    global.shExpMatch = function (text, expression) {
        const escaped = String(expression).replace(/[.+^${}()|[\]\\\/]/g, "\\$&");
        return new RegExp("^" + escaped.replace(/\*/g, ".*").replace(/\?/g, ".") + "$")
            .test(String(text));
    };

    global.weekdayRange = function () {
        const {args, get} = clock(arguments);
        const span = args.map((name) => days.indexOf(String(name).toUpperCase()));
        if (span.length < 1 || span.includes(-1))
            return false;
        return within(get("Day"), span[0], span[span.length - 1]);
    };

    // A date of the given precision as one number, so that spans compare.
    function dateParts(args) {
        const parts = {};
        for (const arg of args) {
            const month = months.indexOf(String(arg).toUpperCase());
            if (month >= 0)
                parts.month = month;
            else if (Number(arg) > 31)
                parts.year = Number(arg);
            else
                parts.day = Number(arg);
        }
        return parts;
    }

    function dateNumber(parts, like) {
        return ("year" in like ? parts.year * 10000 : 0) + ("month" in like ? parts.month * 100 : 0)
            + ("day" in like ? parts.day : 0);
    }

    global.dateRange = function () {
        const {args, get} = clock(arguments);
        if (args.length < 1)
            return false;
        const half = args.length === 1 ? 1 : args.length / 2;
        // One date of two or three parts, or two dates of the same parts.
        const first = dateParts(args.slice(0, half));
        const second = dateParts(args.slice(args.length === 1 ? 0 : half));
        const now = {year: get("FullYear"), month: get("Month"), day: get("Date")};
        const same = Object.keys(first).join() === Object.keys(second).join();
        if (args.length === 1 || same)
            return within(dateNumber(now, first), dateNumber(first, first),
                          dateNumber(second, first));
        const whole = dateParts(args);
        return dateNumber(now, whole) === dateNumber(whole, whole);
    };

    global.timeRange = function () {
        const {args, get} = clock(arguments);
        const n = args.map(Number);
        if (n.length < 1 || n.some(Number.isNaN))
            return false;
        const now = get("Hours") * 3600 + get("Minutes") * 60 + get("Seconds");
        if (n.length === 1)
            return get("Hours") === n[0];
        if (n.length === 2) // up to the full hour
            return n[0] <= n[1] ? now >= n[0] * 3600 && now < n[1] * 3600
                                : now >= n[0] * 3600 || now < n[1] * 3600;
        const half = n.length / 2;
        const seconds = (part) => part[0] * 3600 + part[1] * 60 + (part[2] || 0);
        return within(now, seconds(n.slice(0, half)), seconds(n.slice(half)));
    };
})
