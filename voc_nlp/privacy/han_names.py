"""Chinese names of people: a surname with a title, behind an introduction, or with two signs that names are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voc_nlp.privacy.given_names import CHINESE_GIVEN, CHINESE_SURNAMES
from voc_nlp.privacy.spans import Span

_S = (
    "(?:欧阳|司马|上官|诸葛|(?<![任如几为])何|(?<![官对双各地多前后方])方|(?<![感谢多答致也])谢(?!谢)|(?<![也或允少])许|(?<![终由对关至等属在位])于|(?<![非经平通日正异时])常|(?<![平治保不早晚])安|["
    + "".join(sign for sign in CHINESE_SURNAMES if sign not in "何方欧阳谢许于常安")
    + "])"
)
_NICK = (
    "["
    + "".join(
        sign
        for sign in CHINESE_SURNAMES
        if sign
        not in "童陶焦纪屈莫苗甘景盛凌季严温安舒何方欧阳黄白石马龙高江金钱毛夏田万孔尹于常文时段"
    )
    + "]"
)
BRANDS = (
    "李宁|王老吉|周黑鸭|周大福|周大生|周生生|张小泉|张裕|马应龙|王致和|陈克明|李锦记|李子园|谢馥春|方太|金龙鱼|江小白|江中|白象|汤臣倍健|康师傅|"
    "唐狮|杜蕾斯|马蜂窝|雷克萨斯|雷蛇|金士顿|韩束|安踏|老干妈|老板电器|石头科技|林清轩|梁山|任天堂|钟薛高|卫龙|薛记|沈大成|章光|贺岁|安利|"
    "王者荣耀|华为|华硕|万科|万达|龙湖|金立|金山|高德|高铁|白云|黄山|黄河|吴江|江苏|江西|江南|萧山|昆山|温州|温馨|安全|安静|安慰|安心|安装"
)
"""Firms, products, places and words that begin like a name."""
_BRAND = re.compile(BRANDS)
_G = f"[{CHINESE_GIVEN}小志建国立光]"
_HAN = "[\u4e00-\u9fff]"
_POLITE = "(?:先生|女士|小姐|太太|阿姨|大姐|大哥|同学|夫人)"
_JOB = "(?:经理|师傅|老师|医生|大夫|护士|主任|主管|店长|教授|律师|工程师|客服|专员|顾问|医师|院长|护士长|队长|老板|教练|导游|总)"
_STOP = r"(?=[\s,.。，、;:!?！？；：)）(（]|$|的|在|和|跟|是|说|帮|给|来|很|态度|服务|先生|女士|小姐|非常|特别|真|为|处理|接|打|一直|没|不|都|也|就|耐心|热情|解决|上门|送|负责|客服|经理|师傅|老师|医生)"

_RULES = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (rf"(?P<name>{_S}{_HAN}{{0,2}}?){_POLITE}", "title"),
        (rf"(?P<name>{_S}{_G}{{0,2}}){_JOB}", "title"),
        (
            rf"(?:我叫|名叫|叫做|姓名[是:]?|名字[是叫:]|联系人[是:]?|收件人[是:]?|收货人[是:]?|签名:?|一个叫|位叫|她叫|他叫|投诉人:?|患者:?)\s?(?P<name>{_S}{_HAN}{{1,2}}?){_STOP}",
            "introduced",
        ),
        (
            rf"(?:我是|客服|师傅|快递员|经理|销售|顾问|医生|护士|店员|员工|工程师|老师|专员|主任|骑手|司机|导购|收银员|服务员|找|感谢|谢谢|表扬|投诉|联系|叫|小哥|业务员|前台|阿姨|老板|我朋友|我老公|我妻子|姐姐|妹妹|同事|主管|店长|教练|律师|大夫|医师|护士长|柜员|座席|接待|销售员|技师|保安|管家|房东|队长|组长|名为|署名|落款)员?(?:的|是|叫|:|：|[（(])?(?P<name>{_S}{_G}{{1,2}})(?!{_G})",
            "introduced",
        ),
        (rf"(?P<name>{_S}{_G}{{2}}){_STOP}", "full"),
        (rf"(?<![大从很太最较极缩细狭微])(?P<name>[小老阿]{_NICK}){_STOP}", "nick"),
        (rf"(?<!{_HAN})(?P<name>{_NICK}[哥姐总工叔姨])(?!{_HAN}?[程具作人])", "nick"),
        (
            rf"(?:找|给|和|跟|让|问|叫|谢谢|感谢|联系)(?P<name>{_NICK}[哥姐总工叔姨])(?![程具作人])",
            "nick",
        ),
    )
)


def han_names(text: str) -> Iterator[Span]:
    """Find names in Chinese text.

    >>> text = "我叫王小明,张先生"
    >>> sorted({text[span.start : span.end] for span in han_names(text)})
    ['张', '王小明']
    """
    for pattern, rule in _RULES:
        for match in pattern.finditer(text):
            if _BRAND.match(text, match.start("name")):
                continue
            yield Span(match.start("name"), match.end("name"), "name", rule)
