# language: zh-TW
@ip
功能: RtmDeregisterClient 的核心約定
  RtmDeregisterClient 取消註冊用戶端，釋出與該用戶端相關聯的資源，並移除該用戶端新增的所有路由。成功時的傳回值是
  NO_ERROR，也就是零。機器翻譯的網頁寫成「不會是錯誤」，其實 NO_ERROR 是一個代碼的名稱。失敗時的傳回值是
  ERROR_INVALID_HANDLE 或 ERROR_NO_SYSTEM_RESOURCES，這兩個名稱也不應翻譯。

  Rule: 用戶端新增的所有路由都會移除

    @DRC-002 @DRC-030 @DRC-032
    場景: 有路由的用戶端取消註冊
      假如 RIP 已註冊於 IP
      而且 OSPF 已註冊於 IP
      而且 RIP 有下列路由
        | 網路        | 下一個躍點 | 介面 | 計量 |
        | 10.1.0.0/16 | 192.0.2.1  | 1    | 3    |
        | 10.2.0.0/16 | 192.0.2.2  | 2    | 4    |
      而且 OSPF 有下列路由
        | 網路        | 下一個躍點   | 介面 | 計量 |
        | 10.2.0.0/16 | 198.51.100.1 | 3    | 10   |
      當 RIP 取消註冊
      那麼 傳回值是 NO_ERROR
      而且 沒有 RIP 的路由
      而且 沒有通往 10.1.0.0/16 的路由
      而且 OSPF 的路由是
        | 網路        | 下一個躍點   | 介面 | 計量 |
        | 10.2.0.0/16 | 198.51.100.1 | 3    | 10   |

    @DRC-009 @DRC-111
    場景: 沒有路由的用戶端取消註冊後重新註冊
      假如 RIP 已註冊於 IP
      當 RIP 取消註冊
      那麼 傳回值是 NO_ERROR
      當 NewRIP 要求註冊於 IP，協定為 RIP
      那麼 傳回值是控制碼

  Rule: 無效的控制碼會被拒絕

    @DRC-020 @DRC-021 @DRC-029
    場景: NULL
      假如 RIP 已註冊於 IP
      而且 RIP 有下列路由
        | 網路        | 下一個躍點 | 介面 | 計量 |
        | 10.1.0.0/16 | 192.0.2.1  | 1    | 3    |
      而且 已記下路由表
      當 呼叫 RtmDeregisterClient，傳入 NULL
      那麼 傳回值是 ERROR_INVALID_HANDLE
      而且 路由表與記下的相同

    @DRC-020 @DRC-022 @DRC-110
    場景: 註冊遭拒時得到的結果
      假如 RIP 已註冊於 IP
      當 Twin 要求註冊於 IP，協定為 RIP
      那麼 傳回值是 NULL，錯誤碼為 ERROR_CLIENT_ALREADY_EXISTS
      當 呼叫 RtmDeregisterClient，傳入 Twin 的控制碼
      那麼 傳回值是 ERROR_INVALID_HANDLE

    @DRC-028 @hazard
    場景: 已經取消註冊的用戶端
      假如 RIP 已註冊於 IP
      當 RIP 取消註冊
      那麼 傳回值是 NO_ERROR
      當 RIP 取消註冊
      那麼 傳回值是 ERROR_INVALID_HANDLE

  Rule: 資源不足會回報，而且不影響其他用戶端

    @DRC-130 @DRC-216 @resource-faults
    場景: 一項資源遭拒
      假如 RIP 已註冊於 IP
      而且 OSPF 已註冊於 IP
      而且 RIP 有下列路由
        | 網路        | 下一個躍點 | 介面 | 計量 |
        | 10.1.0.0/16 | 192.0.2.1  | 1    | 3    |
      而且 OSPF 有下列路由
        | 網路        | 下一個躍點   | 介面 | 計量 |
        | 10.2.0.0/16 | 198.51.100.1 | 3    | 10   |
      當 RIP 取消註冊，而第 1 項資源遭拒
      那麼 傳回值是 ERROR_NO_SYSTEM_RESOURCES
      而且 OSPF 的路由是
        | 網路        | 下一個躍點   | 介面 | 計量 |
        | 10.2.0.0/16 | 198.51.100.1 | 3    | 10   |

    @DRC-218 @resource-faults @hazard
    場景: 失敗之後的成功是完整的
      假如 RIP 已註冊於 IP
      而且 RIP 有下列路由
        | 網路        | 下一個躍點 | 介面 | 計量 |
        | 10.1.0.0/16 | 192.0.2.1  | 1    | 3    |
        | 10.2.0.0/16 | 192.0.2.2  | 2    | 4    |
      當 RIP 反覆取消註冊，每次多給一項資源，直到成功
      那麼 沒有 RIP 的路由
