"""A WebKitGTK browser for WebDriver whose profile lies on disk, unlike MiniBrowser's.

WebKitWebDriver starts it with the system's Python, which has WebKitGTK's bindings. $WEBKIT_PROFILE
is the folder of the profile; empty: a private window. $WEBKIT_COOKIES=never refuses cookies.
$WEBKIT_ROOM is how many bytes the disk has, as WebKit counts.
"""

import os

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402 - after the versions are chosen


def manager() -> WebKit2.WebsiteDataManager:
    """What is kept, and where."""
    place = os.environ["WEBKIT_PROFILE"]
    if not place:
        return WebKit2.WebsiteDataManager(is_ephemeral=True)
    folders = {"base_data_directory": f"{place}/data", "base_cache_directory": f"{place}/cache"}
    return WebKit2.WebsiteDataManager(**folders)


def main() -> None:
    """Wait for WebDriver, and open the windows that it asks for."""
    context = WebKit2.WebContext(website_data_manager=manager())
    context.set_automation_allowed(True)
    if os.environ.get("WEBKIT_COOKIES") == "never":
        cookies = context.get_cookie_manager()
        cookies.set_accept_policy(WebKit2.CookieAcceptPolicy.NEVER)

    def view(_session: WebKit2.AutomationSession) -> WebKit2.WebView:
        window = Gtk.Window()
        window.set_default_size(1280, 800)
        made = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
        made.connect("close", lambda _: window.destroy())
        window.add(made)
        window.show_all()
        return made

    def started(_context: WebKit2.WebContext, session: WebKit2.AutomationSession) -> None:
        about = WebKit2.ApplicationInfo()
        about.set_name("selfcheck")
        about.set_version(1, 0, 0)
        session.set_application_info(about)
        session.connect("create-web-view", view)

    context.connect("automation-started", started)
    Gtk.main()


main()
